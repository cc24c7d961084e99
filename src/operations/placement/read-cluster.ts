import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import { parseClusterSnapshot } from '../../placement/snapshot/parse-cluster-snapshot.ts';
import { parseClusterShortForm } from '../../placement/snapshot/short-form.ts';
import { readJsonDocuments } from './json-documents.ts';
import type { NamedText, Read } from './named-text.ts';

/** A cluster and the tasks on Fargate that were pasted with it. */
export interface ReadCluster {
  readonly cluster: ClusterSnapshot;
  readonly fargateTasks: readonly FargateTask[];
}

export interface FargateTask {
  readonly group: string | undefined;
  readonly availabilityZone: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Whether a text says a cluster in words, such as `3 x m5.large in 3 AZ`. */
export const isShortForm = (text: string): boolean =>
  /^\s*\d+\s*[x×*]?\s+[a-z]/i.test(text.slice(0, 100));

/** What other documents of the API are taken for, by a field that only they have, and what to give instead. */
const OTHERS: readonly (readonly [field: string, sentence: string])[] = [
  [
    'containerInstanceArns',
    'is the list of ARNs that list-container-instances prints. Give these ARNs to `aws ecs describe-container-instances --container-instances …` and use what that prints.',
  ],
  [
    'containerDefinitions',
    'is a task definition. Give it as the task, and the cluster as the cluster.',
  ],
  ['taskDefinition', 'is a task definition. Give it as the task, and the cluster as the cluster.'],
  [
    'clusters',
    'describes a cluster without its instances. Give what `aws ecs describe-container-instances` prints.',
  ],
  [
    'services',
    'describes services, not instances. Give what `aws ecs describe-container-instances` prints.',
  ],
  [
    'Reservations',
    'comes from EC2, which knows nothing of what ECS has reserved. Give what `aws ecs describe-container-instances` prints.',
  ],
];

/** Everything at the top that may hold instances or tasks. */
const partsOf = (documents: readonly unknown[]): readonly Fields[] =>
  documents.flat().filter(isObject);

const isInstance = (part: Fields): boolean =>
  'containerInstanceArn' in part || 'remainingResources' in part || 'ec2InstanceId' in part;

const notACluster = (parts: readonly Fields[], names: string): string => {
  const [, sentence] = OTHERS.find(([field]) => parts.some((part) => field in part)) ?? [];
  if (sentence !== undefined) return `${names} ${sentence}`;
  if (parts.some((part) => 'tasks' in part || 'taskArn' in part))
    return `${names} holds tasks but no instances. Give what \`aws ecs describe-container-instances\` prints as well.`;
  return `${names} holds no "containerInstances". Give what \`aws ecs describe-container-instances\` prints.`;
};

const fargateTasksOf = (parts: readonly Fields[]): readonly FargateTask[] =>
  parts
    .flatMap((part) => (Array.isArray(part['tasks']) ? part['tasks'] : [part]))
    .filter(isObject)
    .filter((task) => 'taskArn' in task && task['containerInstanceArn'] === undefined)
    .filter(({ desiredStatus }) => desiredStatus !== 'STOPPED')
    .map(({ group, availabilityZone }) => ({
      group: textOf(group),
      availabilityZone: textOf(availabilityZone),
    }));

const listed = (parts: readonly Fields[], names: string): string | undefined => {
  const wrong = parts.find(
    (part) => 'containerInstances' in part && !Array.isArray(part['containerInstances']),
  );
  return wrong === undefined
    ? undefined
    : `In ${names}, "containerInstances" should be a list. Give what \`aws ecs describe-container-instances\` prints, unchanged.`;
};

/**
 * Reads a cluster from texts: pages of describe-container-instances and describe-tasks in one text or several, or the
 * short form `3 x m5.large in 3 AZ`. Empty lists of instances are a cluster without instances; anything else without
 * instances is a problem.
 */
export const readCluster = (texts: readonly NamedText[]): Read<ReadCluster> => {
  const [first] = texts;
  if (first !== undefined && texts.length === 1 && isShortForm(first.text)) {
    const short = parseClusterShortForm(first.text);
    return short.ok
      ? { ok: true, value: { cluster: short.cluster, fargateTasks: [] } }
      : { ok: false, problem: short.problem };
  }
  const documents: unknown[] = [];
  for (const text of texts) {
    const read = readJsonDocuments(text);
    if (!read.ok) return read;
    documents.push(...read.value);
  }
  const names = texts.map(({ name }) => name).join(', ');
  const parts = partsOf(documents);
  const misshapen = listed(parts, names);
  if (misshapen !== undefined) return { ok: false, problem: misshapen };
  if (!parts.some((part) => 'containerInstances' in part || isInstance(part)))
    return { ok: false, problem: notACluster(parts, names) };
  const cluster = parseClusterSnapshot(documents.flat());
  return { ok: true, value: { cluster, fargateTasks: fargateTasksOf(parts) } };
};
