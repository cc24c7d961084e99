import { type ContainerInstance, parseContainerInstance } from '../../model/container-instance.ts';
import { parseTask, type Task } from '../../model/task.ts';
import type { Remarks } from './remarks.ts';

/** What a paste holds, still as AWS prints it. */
export interface ClusterDocument {
  readonly instances: readonly ContainerInstance[];
  readonly tasks: readonly Task[];
  /** False when no list of tasks was pasted. */
  readonly tasksKnown: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Pages of the same command, or the two commands one after the other, count as one. */
const partsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (!Array.isArray(value)) return isObject(value) ? [value] : [];
  const parts = value.filter(isObject);
  const bare = parts.filter((part) => !('containerInstances' in part) && !('tasks' in part));
  const wrapped = parts.filter((part) => 'containerInstances' in part || 'tasks' in part);
  const isTask = (part: Readonly<Record<string, unknown>>): boolean => 'taskArn' in part;
  return [
    ...wrapped,
    {
      containerInstances: bare.filter((part) => !isTask(part)),
      ...(bare.some(isTask) ? { tasks: bare.filter(isTask) } : {}),
    },
  ];
};

const nameOf = (value: unknown, position: number): string => {
  const found = isObject(value)
    ? (value['ec2InstanceId'] ?? value['containerInstanceArn'] ?? value['taskArn'])
    : undefined;
  return typeof found === 'string' ? found : `entry ${position + 1}`;
};

const readAll = <Value>(
  values: readonly unknown[],
  parse: (value: unknown) => {
    readonly value: Value;
    readonly issues: readonly { path: readonly (string | number)[]; expected: string }[];
  },
  remarks: Remarks,
): readonly Value[] =>
  values.map((value, position) => {
    const { value: parsed, issues } = parse(value);
    for (const { path, expected } of issues)
      remarks.add(
        `${path.join('.')} should be of type ${expected}; it was converted or left out`,
        nameOf(value, position),
      );
    return parsed;
  });

/**
 * Reads what `aws ecs describe-container-instances` prints, with or without the "tasks" of `describe-tasks`: the whole
 * answer, its list alone, one instance alone, or several answers in an array. Never throws.
 */
export const readClusterDocument = (value: unknown, remarks: Remarks): ClusterDocument => {
  const parts = partsOf(value);
  const one = parts[0];
  const alone = parts.length === 1 && one !== undefined && 'containerInstanceArn' in one;
  const instances = alone ? [one] : parts.flatMap((part) => list(part['containerInstances']));
  const tasks = alone ? [] : parts.flatMap((part) => list(part['tasks']));
  for (const failure of parts.flatMap((part) => list(part['failures'])))
    if (isObject(failure))
      remarks.add(
        `AWS could not describe it (${String(failure['reason'] ?? 'no reason given')})`,
        String(failure['arn'] ?? 'an entry'),
      );
  return {
    instances: readAll(instances, parseContainerInstance, remarks),
    tasks: readAll(tasks, parseTask, remarks),
    tasksKnown: parts.some((part) => Array.isArray(part['tasks'])),
  };
};
