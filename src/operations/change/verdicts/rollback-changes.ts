import { revisionChanges } from '../../live/diagnose/revision-changes.ts';
import type { VerdictRule } from './verdict-rule.ts';

/** A card has room for a few; the first are what most often breaks a deployment. */
const NAMED = 4;

export const rollbackChanges: VerdictRule = {
  code: 'rollback-changes',
  effect: 'informs',
  about: 'What is different in the revision that is gone back to.',
  kinds: ['rollback'],
  judge: ({ task, running }) => {
    if (task === undefined || running === undefined) return undefined;
    if (task.taskDefinitionArn === running.taskDefinitionArn) return undefined;
    const { from, to, changes } = revisionChanges(running, task);
    const left = changes.length - NAMED;
    return {
      sentence:
        changes.length === 0
          ? `${to} and ${from} have the same images, sizes, roles, ports, commands and health checks, and variables of the same names: going back may change nothing.`
          : `From ${from} to ${to}: ${changes.slice(0, NAMED).join(' ')}${left > 0 ? ` And ${left} more.` : ''}`,
    };
  },
};
