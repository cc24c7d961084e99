import type { EcsTask } from '../../../model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { ContainerDefinition } from '../../../model/task-definition.ts';
import type { AwsReaders, LogLine } from '../../../ports.ts';
import type { Collector } from '../answer/collector.ts';
import { lastPart } from '../names/arn-names.ts';
import { maskSecrets } from './mask-secrets.ts';

const LINES = 20;

/** The last lines of a container, with what looks like a secret masked. */
export interface TaskLog {
  readonly taskId: string;
  readonly containerName: string;
  readonly group: string;
  readonly stream: string;
  /** Oldest first. Text from a program: not escaped. */
  readonly lines: readonly LogLine[];
}

/** Stream of the awslogs driver: `prefix/container/task id` (ECS developer guide, awslogs-stream-prefix). */
const streamOf = (
  { name, logConfiguration }: ContainerDefinition,
  taskId: string,
): { readonly group: string; readonly stream: string } | undefined => {
  const options = logConfiguration?.options ?? {};
  const group = options['awslogs-group'];
  const prefix = options['awslogs-stream-prefix'];
  if (logConfiguration?.logDriver !== 'awslogs' || group === undefined || prefix === undefined)
    return undefined;
  return { group, stream: `${prefix}/${name ?? ''}/${taskId}` };
};

/** The container that says most: the one that ended badly, else the first that logs. */
const containerOf = (
  task: EcsTask,
  { definition }: EcsTaskDefinition,
): readonly ContainerDefinition[] => {
  const ended = task.containers.filter(({ exitCode }) => exitCode !== undefined && exitCode !== 0);
  const names = ended.map(({ name }) => name);
  return (definition.containerDefinitions ?? []).toSorted(
    (one, other) =>
      Number(names.includes(other.name ?? '')) - Number(names.includes(one.name ?? '')),
  );
};

/**
 * The last log lines of a task, from where its own task definition sends them: nothing is guessed. Null, with a gap that
 * says why, where no container logs to CloudWatch in a way that names its stream.
 */
export const readTaskLog = async (
  readers: AwsReaders,
  task: EcsTask,
  collector: Collector,
): Promise<TaskLog | null> => {
  if (task.startedAtMs === undefined) {
    collector.note({
      part: 'log lines',
      code: 'never-ran',
      sentence: `There are no log lines: task ${lastPart(task.taskArn)} stopped before a container ran.`,
      todo: 'The reason of the stop says what went wrong.',
    });
    return null;
  }
  const definition = await collector.read(
    'the task definition of the stopped task',
    readers.ecs.taskDefinition(task.taskDefinitionArn),
  );
  if (!definition.known) return null;
  const taskId = lastPart(task.taskArn);
  for (const container of containerOf(task, definition.value)) {
    const place = streamOf(container, taskId);
    if (place === undefined) continue;
    const lines = await collector.read(
      'log lines',
      readers.logs.lastLines({ ...place, limit: LINES }),
    );
    if (!lines.known) return null;
    return {
      taskId,
      containerName: container.name ?? '',
      ...place,
      lines: lines.value.map(({ atMs, message }) => ({ atMs, message: maskSecrets(message) })),
    };
  }
  collector.note({
    part: 'log lines',
    code: 'no-awslogs',
    sentence: `Log lines missing: ${definition.value.family}:${definition.value.revision} sends no log to CloudWatch with a stream prefix.`,
    todo: 'Look where its log driver sends the lines, or use awslogs with awslogs-stream-prefix.',
  });
  return null;
};
