import type { Deployment } from '../world/deployment.ts';
import type { Service } from '../world/service.ts';
import { stopTask } from '../world/stop-task.ts';
import type { Task } from '../world/task.ts';
import type { TaskNews, World } from '../world/world.ts';
import { noteCounts } from './counts.ts';
import { beginRollback } from './deployments.ts';
import { reconcileSoon } from './reconcile.ts';
import { say, sayOnce } from './say.ts';

/** The longest wait between attempts, after many failures to start (developer guide, service throttle logic). */
const LONGEST_WAIT_MS = 27 * 60_000;
const FIRST_WAIT_MS = 10_000;
const FAILURES_UNTIL_IMPAIRED = 4;

const tripBreaker = (world: World, service: Service, deployment: Deployment): void => {
  const { enable, rollback } = service.deploymentConfiguration.deploymentCircuitBreaker;
  const { record } = deployment;
  if (!enable || deployment.failedTasks < record.threshold || record.triggered) return;
  if (deployment.rolloutState !== 'IN_PROGRESS') return;
  const reason = 'ECS deployment circuit breaker: tasks failed to start.';
  record.triggered = true;
  deployment.rolloutState = 'FAILED';
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = world.timeline.now();
  say(world, service, `(deployment ${deployment.id}) deployment failed: tasks failed to start.`);
  const back = rollback ? beginRollback(world, service, reason) : undefined;
  if (back !== undefined) say(world, service, `rolling back to deployment ${back.id}.`);
};

const countFailure = (world: World, service: Service, task: Task): void => {
  const { deployment } = task;
  if (deployment === undefined) return;
  deployment.failedTasks += 1;
  deployment.record.failureCount = deployment.failedTasks;
  if (task.startedAt === undefined) {
    deployment.startFailures += 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (deployment.startFailures - 1));
    deployment.retryAt = world.timeline.now() + wait;
    if (task.stoppedReason?.startsWith('ResourceInitializationError')) {
      const message = `was unable to place a task. Reason: ${task.stoppedReason}.`;
      sayOnce(world, service, 'resource initialization', message);
    }
    if (deployment.startFailures >= FAILURES_UNTIL_IMPAIRED) {
      const message = 'is unable to consistently start tasks successfully.';
      sayOnce(world, service, 'impaired', message);
    }
  }
  tripBreaker(world, service, deployment);
};

const onHealthy = (world: World, task: Task): void => {
  task.healthy = true;
  task.version += 1;
  if (task.deployment === undefined) return;
  task.deployment.failedTasks = 0;
  task.deployment.startFailures = 0;
  task.deployment.retryAt = world.timeline.now();
};

const onUnhealthy = (world: World, service: Service, task: Task): void => {
  for (const { targetGroup, containerPort } of service.loadBalancers) {
    const target = targetGroup.targets.get(task.id);
    if (target?.state !== 'unhealthy') continue;
    const port = task.hostPorts.get(containerPort) ?? containerPort;
    say(
      world,
      service,
      `(task ${task.id}) (port ${port}) is unhealthy in (target-group ${targetGroup.arn}) due to (reason ${target.description ?? ''}).`,
    );
    service.replacing += 1;
    stopTask(world, task, {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Task failed ELB health checks in (target-group ${targetGroup.arn})`,
    });
    countFailure(world, service, task);
    return;
  }
};

const onRunning = (world: World, service: Service): void => {
  for (const { targetGroup } of service.loadBalancers) {
    say(world, service, `registered 1 targets in (target-group ${targetGroup.arn})`);
  }
};

/** What the scheduler does when something happens to a task. */
export const hear = (world: World, task: Task, news: TaskNews): void => {
  const { service } = task;
  if (news === 'healthy') onHealthy(world, task);
  if (service === undefined) return;
  if (news === 'running') onRunning(world, service);
  if (news === 'unhealthy') onUnhealthy(world, service, task);
  const ownFault = ['TaskFailedToStart', 'EssentialContainerExited'].includes(task.stopCode ?? '');
  if (news === 'stopped' && ownFault) countFailure(world, service, task);
  noteCounts(world, service);
  reconcileSoon(world, service);
};
