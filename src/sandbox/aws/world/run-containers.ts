import type { ContainerDefinition } from '../../../model/task-definition.ts';
import { taskMemoryMiB } from '../../../model/task-size.ts';
import { openStream } from '../logs/open-stream.ts';
import type { Program } from './program.ts';
import { exitContainer, wait } from './stop-task.ts';
import type { Container, Task } from './task.ts';
import type { World } from './world.ts';

/** Tasks without load balancer and health check count as healthy 40 seconds after RUNNING (ECS developer guide). */
const HEALTHY_WITHOUT_CHECK_SECONDS = 40;
const SECONDS_A_MINUTE = 60;
/** amazon-ecs-agent, agent/dockerclient/dockerapi/errors.go. */
const OUT_OF_MEMORY = 'OutOfMemoryError: Container killed due to memory usage';

const definitionOf = (task: Task, container: Container): ContainerDefinition | undefined =>
  task.revision.definition.containerDefinitions?.find(({ name }) => name === container.name);

const namesGiven = (definition: ContainerDefinition | undefined): ReadonlySet<string> =>
  new Set(
    [...(definition?.environment ?? []), ...(definition?.secrets ?? [])].flatMap(({ name }) =>
      name === undefined ? [] : [name],
    ),
  );

/** Seconds until the container meets its memory limit; undefined when it never does. */
const secondsToLimit = (
  task: Task,
  definition: ContainerDefinition | undefined,
  program: Program,
): number | undefined => {
  const limit = definition?.memory ?? taskMemoryMiB(task.revision.definition.memory);
  if (limit === undefined) return undefined;
  const free = limit - program.memoryMiB;
  if (free <= 0) return program.readySeconds;
  const growth = program.memoryGrowthMiBPerMinute ?? 0;
  return growth <= 0 ? undefined : (free / growth) * SECONDS_A_MINUTE;
};

const runOne = (world: World, task: Task, container: Container): void => {
  container.lastStatus = 'RUNNING';
  const program = world.programs.get(container.image);
  if (program === undefined) return;
  openStream(world, task, container, program);
  const definition = definitionOf(task, container);
  const given = namesGiven(definition);
  if (program.needs?.some((name) => !given.has(name))) {
    wait(world, task, program.readySeconds, () => exitContainer(world, task, container, 1));
    return;
  }
  const memory = secondsToLimit(task, definition, program);
  if (memory !== undefined) {
    const seconds = memory * world.prng.between(0.9, 1.1);
    wait(world, task, seconds, () => exitContainer(world, task, container, 137, OUT_OF_MEMORY));
  }
  const { exits } = program;
  if (exits !== undefined) {
    wait(world, task, exits.afterSeconds, () => exitContainer(world, task, container, exits.code));
  }
  if (definition?.healthCheck !== undefined) {
    const { interval = 30 } = definition.healthCheck;
    wait(world, task, program.readySeconds + interval, () => {
      container.healthStatus = 'HEALTHY';
      task.version += 1;
      const checked = task.containers.filter(
        (one) => definitionOf(task, one)?.healthCheck !== undefined,
      );
      const balanced = (task.service?.loadBalancers.length ?? 0) > 0;
      if (!balanced && checked.every(({ healthStatus }) => healthStatus === 'HEALTHY')) {
        world.heard(task, 'healthy');
      }
    });
  }
};

/** Starts the containers of a task that has all it needs: it is RUNNING from now on. */
export const runContainers = (world: World, task: Task): void => {
  task.lastStatus = 'RUNNING';
  task.startedAt = world.timeline.now();
  task.version += 1;
  const checked = task.containers.some((one) => definitionOf(task, one)?.healthCheck !== undefined);
  const balanced = (task.service?.loadBalancers.length ?? 0) > 0;
  for (const container of task.containers) runOne(world, task, container);
  if (!checked && !balanced) {
    wait(world, task, HEALTHY_WITHOUT_CHECK_SECONDS, () => world.heard(task, 'healthy'));
  }
  world.heard(task, 'running');
};
