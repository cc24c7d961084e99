import type { Program } from '../world/program.ts';
import type { Container, Task } from '../world/task.ts';
import type { World } from '../world/world.ts';

/** Streams that a group keeps; older ones count as expired. */
const STREAMS_KEPT = 200;

const awslogsOf = (task: Task, container: Container) => {
  const found = task.revision.definition.containerDefinitions?.find(
    ({ name }) => name === container.name,
  );
  const { logConfiguration } = found ?? {};
  if (logConfiguration?.logDriver !== 'awslogs') return undefined;
  const group = logConfiguration.options?.['awslogs-group'];
  const prefix = logConfiguration.options?.['awslogs-stream-prefix'];
  return group === undefined || prefix === undefined ? undefined : { group, prefix };
};

/** Opens the log stream of a container that starts: `prefix/container/task`, when its definition names a group that exists. */
export const openStream = (
  world: World,
  task: Task,
  container: Container,
  program: Program,
): void => {
  const awslogs = awslogsOf(task, container);
  const group = awslogs === undefined ? undefined : world.logGroups.get(awslogs.group);
  if (awslogs === undefined || group === undefined) return;
  group.streams.push({
    name: `${awslogs.prefix}/${container.name}/${task.id}`,
    task,
    container,
    program,
    startedAt: world.timeline.now(),
    endedAt: undefined,
    crashed: false,
  });
  if (group.streams.length > STREAMS_KEPT) group.streams.shift();
};

/** Closes the log stream of a container that has ended. */
export const closeStream = (
  world: World,
  task: Task,
  container: Container,
  crashed: boolean,
): void => {
  const name = awslogsOf(task, container)?.group;
  const stream = world.logGroups
    .get(name ?? '')
    ?.streams.find((one) => one.task === task && one.container === container);
  if (stream === undefined || stream.endedAt !== undefined) return;
  stream.endedAt = world.timeline.now();
  stream.crashed = crashed;
};
