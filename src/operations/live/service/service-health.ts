import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { Link } from '../../../model/explanation.ts';
import { revisionName } from '../names/arn-names.ts';
import { type ExplainedEvent, explainEvent, isSteady } from './events.ts';

/** How a service is at a glance, the worst first. */
export const HEALTH_STATES = [
  'failing',
  'under-running',
  'over-running',
  'deploying',
  'draining',
  'steady',
  'scaled-to-zero',
  'deleted',
] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** The state of a service in a word and a sentence, from DescribeServices alone. */
export interface ServiceHealth {
  readonly state: HealthState;
  readonly sentence: string;
  /** What to read about it, where an event says what is wrong. */
  readonly link: Link | null;
}

const HOUR_MS = 3_600_000;
/** More events than this say nothing new about what is wrong now. */
const EVENTS_READ = 12;
/** So many tasks that ended by themselves within an hour are no accident any more. */
const ENDED_ALONE = 3;
/** One failed task may be an accident; two in a row are not. */
const FAILED_IN_A_ROW = 2;

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

/** Events since the service was last steady. */
export const eventsSinceSteady = ({ events }: EcsService): EcsService['events'] => {
  const steady = events.findIndex(isSteady);
  return steady < 0 ? events : events.slice(0, steady);
};

const countIn = (service: EcsService, pattern: RegExp, sinceMs: number): number =>
  service.events
    .filter(({ createdAtMs }) => createdAtMs >= sinceMs)
    .reduce((sum, { message }) => sum + Number(pattern.exec(message)?.[1] ?? 0), 0);

/**
 * At least how many tasks ended by themselves within the last hour: started, less those that the scheduler stopped, less
 * the most that the service can have grown by. A crash loop prints nothing but "has started" (ops.md, service events).
 */
const endedAlone = (service: EcsService, nowMs: number): number => {
  const since = nowMs - HOUR_MS;
  const started = countIn(service, /has started (\d+) tasks/, since);
  const stopped = countIn(service, /has stopped (\d+) running tasks/, since);
  return Math.max(0, started - stopped - service.desiredCount);
};

const troubleOf = (service: EcsService, failures: Failures): ExplainedEvent | undefined => {
  const explained = eventsSinceSteady(service)
    .slice(0, EVENTS_READ)
    .map((event) => explainEvent(event, failures));
  return (
    explained.find(({ severity }) => severity === 'error') ??
    explained.find(({ severity }) => severity === 'warn')
  );
};

/** `2 of 3 tasks run, 1 pending` */
export const countedTasks = ({ runningCount, desiredCount, pendingCount }: EcsService): string =>
  `${runningCount} of ${tasks(desiredCount)} ${desiredCount === 1 ? 'runs' : 'run'}${pendingCount > 0 ? `, ${pendingCount} pending` : ''}`;

const failing = (
  service: EcsService,
  failures: Failures,
  nowMs: number,
): Omit<ServiceHealth, 'state'> | undefined => {
  const [primary] = service.deployments;
  const trouble = troubleOf(service, failures);
  const link = trouble?.link ?? null;
  const what =
    primary?.taskDefinition === undefined ? '' : ` of ${revisionName(primary.taskDefinition)}`;
  if (primary?.rolloutState === 'FAILED')
    return { sentence: `The deployment${what} failed; ${countedTasks(service)}.`, link };
  const failed = primary?.failedTasks ?? 0;
  if (failed >= FAILED_IN_A_ROW && primary !== undefined)
    return {
      sentence: `${tasks(failed)} of the deployment${what} failed in a row; ${countedTasks(service)}.`,
      link,
    };
  if (
    trouble !== undefined &&
    (trouble.severity === 'error' || service.runningCount < service.desiredCount)
  )
    return {
      sentence: `${trouble.link?.title ?? 'An event reports a failure'}; ${countedTasks(service)}.`,
      link,
    };
  const ended = endedAlone(service, nowMs);
  if (ended >= ENDED_ALONE)
    return {
      sentence: `At least ${tasks(ended)} ended by themselves within the last hour; ${countedTasks(service)}.`,
      link,
    };
  return undefined;
};

/** How a service is, from what DescribeServices says of it. */
export const serviceHealth = (
  service: EcsService,
  failures: Failures,
  nowMs: number,
): ServiceHealth => {
  const { desiredCount, runningCount, deployments } = service;
  const plain = (state: HealthState, sentence: string): ServiceHealth => ({
    state,
    sentence,
    link: null,
  });
  if (service.status === 'INACTIVE') return plain('deleted', 'The service was deleted.');
  if (service.status === 'DRAINING')
    return plain('draining', `The service is being deleted; ${tasks(runningCount)} still there.`);
  if (desiredCount === 0 && runningCount === 0)
    return plain('scaled-to-zero', 'The service is scaled to 0: no task is wanted, and none runs.');
  const wrong = failing(service, failures, nowMs);
  if (wrong !== undefined) return { state: 'failing', ...wrong };
  if (deployments.length > 1 || deployments[0]?.rolloutState === 'IN_PROGRESS')
    return plain('deploying', `A deployment is on its way; ${countedTasks(service)}.`);
  if (runningCount < desiredCount) return plain('under-running', `${countedTasks(service)}.`);
  if (runningCount > desiredCount)
    return plain('over-running', `${runningCount} tasks run, ${desiredCount} are wanted.`);
  return plain('steady', `${countedTasks(service)}.`);
};
