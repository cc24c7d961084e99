import { closeStream } from '../logs/open-stream.ts';
import { drainTarget, removeTargets } from './targets.ts';
import type { Container, Task } from './task.ts';
import type { World } from './world.ts';

const MS = 1000;
/** "Stopped tasks only appear in the returned results for at least one hour" (DescribeTasks). */
const STOPPED_TASKS_STAY_MS = 3_600_000;
/** The default of stopTimeout on Fargate and of ECS_CONTAINER_STOP_TIMEOUT. */
const STOP_TIMEOUT_SECONDS = 30;

/** Waits for something on behalf of a task; taken back when the task takes another way. */
export const wait = (world: World, task: Task, seconds: number, run: () => void): void => {
  const cancel = world.timeline.after(seconds * MS, () => {
    task.waiting.delete(cancel);
    run();
  });
  task.waiting.add(cancel);
};

const waitNoMore = (task: Task): void => {
  for (const cancel of task.waiting) cancel();
  task.waiting.clear();
};

const settle = (world: World, task: Task): void => {
  task.lastStatus = 'STOPPED';
  task.stoppedAt = world.timeline.now();
  task.version += 1;
  removeTargets(task);
  task.service?.tasks.delete(task);
  world.timeline.after(STOPPED_TASKS_STAY_MS, () => task.cluster.tasks.delete(task.id));
  world.heard(task, 'stopped');
};

const deprovision = (world: World, task: Task): void => {
  task.executionStoppedAt ??= task.startedAt === undefined ? undefined : world.timeline.now();
  for (const container of task.containers) container.lastStatus = 'STOPPED';
  if (task.networkInterface === undefined) {
    settle(world, task);
    return;
  }
  task.lastStatus = 'DEPROVISIONING';
  task.version += 1;
  wait(world, task, world.prng.between(6, 14), () => settle(world, task));
};

const secondsToStop = (world: World, task: Task, container: Container) => {
  const own = world.programs.get(container.image)?.stopSeconds;
  const definition = task.revision.definition.containerDefinitions?.find(
    ({ name }) => name === container.name,
  );
  const timeout = definition?.stopTimeout ?? STOP_TIMEOUT_SECONDS;
  return own !== undefined && own < timeout
    ? { seconds: own, exitCode: 0 }
    : { seconds: timeout, exitCode: 137 };
};

const terminate = (world: World, task: Task): void => {
  task.lastStatus = 'STOPPING';
  task.version += 1;
  removeTargets(task);
  const running = task.containers.filter(({ lastStatus }) => lastStatus === 'RUNNING');
  const ends = running.map((container) => ({
    container,
    ...secondsToStop(world, task, container),
  }));
  const longest = Math.max(1, ...ends.map(({ seconds }) => seconds));
  wait(world, task, longest, () => {
    for (const { container, exitCode } of ends) {
      container.lastStatus = 'STOPPED';
      container.exitCode = exitCode;
      closeStream(world, task, container, false);
    }
    deprovision(world, task);
  });
};

/** Why a task is to stop. */
export interface StopCause {
  readonly stopCode: string;
  readonly stoppedReason: string;
}

const markStopping = (world: World, task: Task, cause: StopCause): void => {
  waitNoMore(task);
  task.desiredStatus = 'STOPPED';
  task.healthy = false;
  task.stopCode = cause.stopCode;
  task.stoppedReason = cause.stoppedReason;
  task.stoppingAt = world.timeline.now();
  task.version += 1;
};

/**
 * Stops a task in good order: the load balancer drains it (DEACTIVATING), its containers get SIGTERM and after stopTimeout
 * SIGKILL (STOPPING), its network interface goes (DEPROVISIONING). Does nothing when it is stopping already.
 */
export const stopTask = (world: World, task: Task, cause: StopCause): void => {
  if (task.desiredStatus === 'STOPPED') return;
  const ran = task.lastStatus === 'RUNNING';
  markStopping(world, task, cause);
  if (!ran) {
    removeTargets(task);
    wait(world, task, world.prng.between(1, 4), () => deprovision(world, task));
    return;
  }
  const balancers = task.service?.loadBalancers ?? [];
  if (balancers.length === 0) {
    terminate(world, task);
    return;
  }
  task.lastStatus = 'DEACTIVATING';
  for (const balancer of balancers) drainTarget(task, balancer);
  const delays = balancers.map(({ targetGroup }) => targetGroup.deregistrationDelaySeconds);
  wait(world, task, Math.max(...delays), () => terminate(world, task));
};

/** Ends a task that could not start. The reason is the one that AWS prints, on the task and on its first container. */
export const failToStart = (
  world: World,
  task: Task,
  reason: string,
  container?: Container,
): void => {
  markStopping(world, task, { stopCode: 'TaskFailedToStart', stoppedReason: reason });
  removeTargets(task);
  if (container !== undefined) container.reason = reason;
  wait(world, task, world.prng.between(1, 3), () => deprovision(world, task));
};

/** Ends a task because an essential container of it has ended by itself. */
export const exitContainer = (
  world: World,
  task: Task,
  container: Container,
  exitCode: number,
  reason?: string,
): void => {
  container.lastStatus = 'STOPPED';
  container.exitCode = exitCode;
  container.reason = reason;
  closeStream(world, task, container, true);
  const definition = task.revision.definition.containerDefinitions?.find(
    ({ name }) => name === container.name,
  );
  if (definition?.essential === false) return;
  markStopping(world, task, {
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
  });
  terminate(world, task);
};
