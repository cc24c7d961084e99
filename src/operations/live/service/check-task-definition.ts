import type { LiveDeps } from '../answer/live-deps.ts';
import { accountOf, revisionName } from '../names/arn-names.ts';
import type { FoundTaskDefinition } from '../names/find-task-definition.ts';
import { type LiveCheckAnswer, VALUES_UNSEEN } from './check-live.ts';
import { checkDefinitions } from './live-findings.ts';

const statusNote = (status: string): string =>
  status === 'ACTIVE'
    ? ''
    : ` It is ${status}: services that have it go on with it, new ones cannot be given it.`;

/** Checks a registered task definition by our rules, without a service. */
export const checkTaskDefinition = (
  { readers, task, readAtMs }: FoundTaskDefinition,
  { clock, check }: Pick<LiveDeps, 'clock' | 'check'>,
  /** What was asked for: a family alone means its newest revision. */
  asked: string,
): LiveCheckAnswer => {
  const revision = revisionName(task.taskDefinitionArn);
  const newest = asked.includes(':') ? '' : `, the newest ACTIVE one of the family ${asked}`;
  return {
    kind: 'live-check',
    about: {
      account: readers.name,
      accountId: accountOf(task.taskDefinitionArn),
      region: readers.region,
      cluster: null,
      service: null,
      readAtMs,
      ageMs: Math.max(0, clock.now() - readAtMs),
    },
    gaps: [],
    takenFor: `Taken for the task definition ${revision}${newest}.${statusNote(task.status)}`,
    taskDefinition: revision,
    unseen: [VALUES_UNSEEN],
    ...checkDefinitions(undefined, task, check),
  };
};
