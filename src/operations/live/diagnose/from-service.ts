import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsServiceDeployment } from '../../../model/ecs-service-deployment.ts';
import type { TaskProtection } from '../../../model/ecs-task.ts';
import { deploymentBounds } from '../../../placement/modes/deployment-bounds.ts';
import { lastPart, revisionName } from '../names/arn-names.ts';
import { type Clue, conceptOf, evidence, tasks } from './clue.ts';
import { WEIGHT } from './weights.ts';

/** A count of 0 is the whole explanation. */
export const zeroClues = (service: EcsService): readonly Clue[] =>
  service.desiredCount === 0 && service.schedulingStrategy !== 'DAEMON'
    ? [
        {
          link: conceptOf('desired-count', 'Desired count'),
          weight: WEIGHT.heldUp,
          certainty: 'certain',
          evidence: evidence('service', 'The desired count is 0, so ECS starts no task.'),
          todo: ['Scale the service to the number of tasks that you want.'],
        },
      ]
    : [];

/** A rolling deployment whose percentages let the scheduler neither stop nor start a task. */
export const percentClues = (service: EcsService): readonly Clue[] => {
  const { desiredCount, deployments, minimumHealthyPercent, maximumPercent } = service;
  const moving = deployments.length > 1 && deployments[0]?.runningCount === 0;
  if (!moving || desiredCount === 0 || service.deploymentController !== 'ECS') return [];
  const bounds = deploymentBounds(desiredCount, minimumHealthyPercent, maximumPercent);
  if (bounds.canStartFirst > 0 || bounds.canStopFirst > 0) return [];
  return [
    {
      link: {
        kind: 'event',
        id: 'min-max-percent',
        title: 'The deployment settings allow neither to stop nor to start a task',
      },
      weight: WEIGHT.heldUp,
      certainty: 'certain',
      evidence: evidence(
        'deployment',
        `With ${tasks(desiredCount)} wanted, minimumHealthyPercent ${minimumHealthyPercent ?? 100} keeps at least ${bounds.minimumHealthyTasks} and maximumPercent ${maximumPercent ?? 200} allows at most ${bounds.maximumTasks}: no task may be stopped first, none started first.`,
      ),
    },
  ];
};

/** Tasks that protection keeps from being stopped, while more run than are wanted. */
export const protectionClues = (
  service: EcsService,
  protections: readonly TaskProtection[],
): readonly Clue[] => {
  const held = protections.filter(({ protectionEnabled }) => protectionEnabled);
  if (held.length === 0 || service.runningCount <= service.desiredCount) return [];
  const until = Math.max(...held.map(({ expiresAtMs = 0 }) => expiresAtMs));
  return [
    {
      link: {
        kind: 'event',
        id: 'protected',
        title: 'Protected tasks keep the service from scaling in',
      },
      weight: WEIGHT.heldUp,
      certainty: 'certain',
      evidence: evidence(
        'task protection',
        `${service.runningCount} tasks run and ${service.desiredCount} are wanted, but ${tasks(held.length)} ${held.length === 1 ? 'is' : 'are'} protected against scale-in.`,
        {
          atMs: until > 0 ? until : null,
          taskIds: held.slice(0, 5).map(({ taskArn }) => lastPart(taskArn)),
        },
      ),
    },
  ];
};

/** What the record of the newest service deployment says beyond the events. */
export const deploymentClues = (deployments: readonly EcsServiceDeployment[]): readonly Clue[] => {
  const [newest] = deployments;
  if (newest === undefined) return [];
  const { status, statusReason, rollback, circuitBreaker, alarms, awaitingAction } = newest;
  const atMs = newest.finishedAtMs ?? newest.startedAtMs ?? newest.createdAtMs ?? null;
  const clues: Clue[] = [];
  if (awaitingAction.length > 0)
    clues.push({
      link: conceptOf('lifecycle-hook', 'Lifecycle hook'),
      weight: WEIGHT.heldUp,
      certainty: 'certain',
      evidence: evidence(
        'deployment',
        `The deployment is paused at ${awaitingAction.join(', ')} and waits for a person.`,
        { atMs },
      ),
      todo: ['Continue the deployment or roll it back.'],
    });
  if ((alarms?.triggeredAlarmNames.length ?? 0) > 0)
    clues.push({
      link: conceptOf('deployment-alarms', 'Deployment alarms'),
      weight: WEIGHT.event,
      certainty: 'certain',
      evidence: evidence(
        'deployment',
        `Alarms of the deployment went off: ${alarms?.triggeredAlarmNames.join(', ')}.`,
        { atMs },
      ),
    });
  if (/ROLLBACK|STOPPED/.test(status) || rollback !== undefined) {
    const counted =
      circuitBreaker?.status === 'TRIGGERED'
        ? ` The circuit breaker counted ${circuitBreaker.failureCount} failures; its threshold is ${circuitBreaker.threshold}.`
        : '';
    clues.push({
      link: { kind: 'event', id: 'deployment-failed', title: 'The deployment failed' },
      weight: WEIGHT.consequence,
      certainty: 'likely',
      evidence: evidence('deployment', `The newest service deployment is ${status}.${counted}`, {
        atMs,
        quote: rollback?.reason ?? statusReason ?? null,
      }),
    });
  }
  return clues;
};

/** What `deployments[]` itself says of the one that goes on. */
export const rolloutClues = ({ deployments }: EcsService): readonly Clue[] =>
  deployments
    .filter(({ rolloutState }) => rolloutState === 'FAILED')
    .map((one) => ({
      link: { kind: 'event', id: 'deployment-failed', title: 'The deployment failed' },
      weight: WEIGHT.consequence,
      certainty: 'likely',
      evidence: evidence(
        'deployment',
        `The deployment of ${revisionName(one.taskDefinition ?? '')} failed after ${tasks(one.failedTasks)} in a row.`,
        { atMs: one.updatedAtMs ?? null, quote: one.rolloutStateReason ?? null },
      ),
    }));
