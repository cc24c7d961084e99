import type { Service } from '../world/service.ts';
import { stopTask } from '../world/stop-task.ts';
import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';
import { named, say } from './say.ts';

const isProtected = (world: World, { protectedUntil }: Task): boolean =>
  protectedUntil !== undefined && protectedUntil > world.timeline.now();

/** Tasks to stop when there are too many: pending ones first, then from the zones that hold most, never protected ones. */
export const chooseSurplus = (
  world: World,
  tasks: readonly Task[],
  count: number,
): readonly Task[] => {
  const left = tasks.filter((task) => !isProtected(world, task));
  const chosen: Task[] = [];
  while (chosen.length < count && left.length > 0) {
    const held = (zone: string): number =>
      left.filter(({ availabilityZone }) => availabilityZone === zone).length;
    const weight = (task: Task): number =>
      (task.lastStatus === 'RUNNING' ? 0 : 1_000) + held(task.availabilityZone);
    const next = left.reduce((best, task) => (weight(task) > weight(best) ? task : best));
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
};

/** How many of the tasks are protected from scale-in. */
export const countProtected = (world: World, tasks: readonly Task[]): number =>
  tasks.filter((task) => isProtected(world, task)).length;

/** Stops tasks of a service and says so in the events. */
export const retire = (world: World, service: Service, tasks: readonly Task[]): void => {
  if (tasks.length === 0) return;
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING');
  const pending = tasks.filter(({ lastStatus }) => lastStatus !== 'RUNNING');
  for (const task of tasks) {
    stopTask(world, task, {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${service.deployments[0]?.id ?? ''})`,
    });
  }
  if (pending.length > 0) say(world, service, `stopped ${pending.length} pending tasks.`);
  if (running.length === 0) return;
  for (const { targetGroup } of service.loadBalancers) {
    say(
      world,
      service,
      `deregistered ${running.length} targets in (target-group ${targetGroup.arn})`,
    );
  }
  if (service.loadBalancers.length > 0) {
    say(world, service, `has begun draining connections on ${running.length} tasks.`);
  }
  say(world, service, `has stopped ${running.length} running tasks: ${named(running)}.`);
};
