import { revisionName } from '../../live/names/arn-names.ts';
import type { VerdictRule } from './verdict-rule.ts';

export const definitionInactive: VerdictRule = {
  code: 'definition-not-active',
  effect: 'blocks',
  about: 'AWS starts nothing of a definition that was deregistered.',
  kinds: ['rollback'],
  judge: ({ task, service: { serviceName } }) =>
    task === undefined || task.status === 'ACTIVE'
      ? undefined
      : {
          sentence: `${revisionName(task.taskDefinitionArn)} is ${task.status}: AWS starts nothing of it for a service.`,
          todo: `Register its content again, or name another revision: rollback ${serviceName} to REVISION.`,
        },
};
