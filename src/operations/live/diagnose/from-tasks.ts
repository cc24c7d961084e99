import type { EcsTask } from '../../../model/ecs-task.ts';
import { lastPart } from '../names/arn-names.ts';
import { type Clue, conceptOf, evidence, tasks } from './clue.ts';
import { WEIGHT } from './weights.ts';

const MINUTE_MS = 60_000;
/** A task behind a closed security group takes 4 min 49 s until it stops (ops.md, one public incident note). */
const VERDICT_AFTER_MINUTES = 5;
const LATE_AFTER_MINUTES = 2;
const STARTING: ReadonlySet<string> = new Set(['PROVISIONING', 'PENDING', 'ACTIVATING']);

/** Tasks that have been starting for long: under five minutes that proves nothing yet. */
export const startingClues = (running: readonly EcsTask[], nowMs: number): readonly Clue[] => {
  const minutes = ({ createdAtMs }: EcsTask): number =>
    createdAtMs === undefined ? 0 : (nowMs - createdAtMs) / MINUTE_MS;
  const late = running.filter(
    (task) => STARTING.has(task.lastStatus) && minutes(task) >= LATE_AFTER_MINUTES,
  );
  const [oldest] = late.toSorted((one, other) => minutes(other) - minutes(one));
  if (oldest === undefined) return [];
  const forLong = Math.floor(minutes(oldest));
  const waits = oldest.lastStatus === 'PROVISIONING' && oldest.containerInstanceArn === undefined;
  return [
    {
      link: conceptOf('task-lifecycle', 'Task lifecycle'),
      weight: WEIGHT.waiting,
      certainty: forLong >= VERDICT_AFTER_MINUTES ? 'likely' : 'possible',
      evidence: evidence(
        'tasks',
        `${tasks(late.length)} ${late.length === 1 ? 'is' : 'are'} still ${oldest.lastStatus}, the oldest for ${forLong} minutes.${forLong < VERDICT_AFTER_MINUTES ? ' Under five minutes that proves nothing yet: a task without a way to its image or secrets takes nearly that long to stop.' : ''}`,
        { taskIds: late.slice(0, 5).map(({ taskArn }) => lastPart(taskArn)) },
      ),
      todo: waits
        ? ['Look whether the capacity provider adds instances.']
        : [
            'Check that the subnets reach the registry, the secrets and the logs (NAT gateway, public address or VPC endpoints), and that the security group lets traffic out.',
          ],
    },
  ];
};

/** Running tasks whose container health check fails. */
export const unhealthyTaskClues = (running: readonly EcsTask[]): readonly Clue[] => {
  const sick = running.filter(({ healthStatus }) => healthStatus === 'UNHEALTHY');
  if (sick.length === 0) return [];
  return [
    {
      link: { kind: 'failure', id: 'container-health', title: 'The container health check failed' },
      weight: WEIGHT.unhealthy,
      certainty: 'certain',
      evidence: evidence(
        'tasks',
        `${tasks(sick.length)} ${sick.length === 1 ? 'runs' : 'run'} with a container that fails its own health check.`,
        { taskIds: sick.slice(0, 5).map(({ taskArn }) => lastPart(taskArn)) },
      ),
    },
  ];
};
