import type { Deployment } from '../world/deployment.ts';
import type { CountPoint, Service } from '../world/service.ts';
import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';

/** Metrics reach back 15 days at one minute; older counts are dropped. */
const POINTS_KEPT = 20_000;

const PENDING: readonly string[] = ['PROVISIONING', 'PENDING', 'ACTIVATING'];

/** Tasks as DescribeServices counts them; tasks that are stopping count as neither. */
export const countsOf = (tasks: Iterable<Task>, deployment?: Deployment) => {
  let running = 0;
  let pending = 0;
  for (const task of tasks) {
    if (deployment !== undefined && task.deployment !== deployment) continue;
    if (task.lastStatus === 'RUNNING') running += 1;
    else if (PENDING.includes(task.lastStatus)) pending += 1;
  }
  return { running, pending };
};

/** Notes the counts of a service for its metrics when they have changed. */
export const noteCounts = (world: World, service: Service): void => {
  const { running, pending } = countsOf(service.tasks);
  const last = service.counts.at(-1);
  const desired = service.desiredCount;
  const deployments = service.deployments.length;
  if (
    last?.running === running &&
    last.pending === pending &&
    last.desired === desired &&
    last.deployments === deployments
  ) {
    return;
  }
  const at = world.timeline.now();
  service.counts.push({ at, running, pending, desired, deployments });
  if (service.counts.length > POINTS_KEPT) service.counts.splice(0, POINTS_KEPT / 10);
};

/** The counts at a moment; undefined before the service was there. */
export const countsAt = (service: Service, moment: number): CountPoint | undefined => {
  const { counts } = service;
  let low = 0;
  let high = counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle]?.at ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return counts[low - 1];
};
