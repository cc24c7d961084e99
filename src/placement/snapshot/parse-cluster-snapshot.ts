import type { ClusterSnapshot, PlacedTask } from '../../model/cluster-snapshot.ts';
import type { ContainerInstance } from '../../model/container-instance.ts';
import type { Task } from '../../model/task.ts';
import { instanceType } from '../tables.ts';
import { createAttributeReader } from './attributes.ts';
import { awsvpcSlots } from './awsvpc-slots.ts';
import { readClusterDocument } from './cluster-document.ts';
import { gpusOf } from './gpus.ts';
import { createRemarks, type Remarks } from './remarks.ts';
import { cpuOrMemory, registeredByType } from './resources.ts';
import { usedPorts } from './used-ports.ts';

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const idOf = (instance: ContainerInstance, position: number): string =>
  instance.containerInstanceArn ?? instance.ec2InstanceId ?? `unnamed instance ${position + 1}`;

/** One entry for each id, in the order of ids; of two with the same id the newer one. */
const inOrder = (
  instances: readonly ContainerInstance[],
  remarks: Remarks,
): readonly (readonly [id: string, instance: ContainerInstance])[] => {
  const byId = new Map<string, ContainerInstance>();
  instances.forEach((instance, position) => {
    const id = idOf(instance, position);
    const known = byId.get(id);
    if (known !== undefined)
      remarks.add('pasted more than once; the entry with the highest version is used', id);
    if (known === undefined || (instance.version ?? 0) > (known.version ?? 0))
      byId.set(id, instance);
  });
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** Of a task only what placement reads: whatever else was pasted, overrides among it, is not kept. */
const readFields = (task: Task): Task => ({
  attachments: task.attachments?.map(({ type }) => ({ type })),
  containerInstanceArn: task.containerInstanceArn,
  cpu: task.cpu,
  desiredStatus: task.desiredStatus,
  group: task.group,
  lastStatus: task.lastStatus,
  launchType: task.launchType,
  memory: task.memory,
  protectionEnabled: task.protectionEnabled,
  startedBy: task.startedBy,
  taskArn: task.taskArn,
  taskDefinitionArn: task.taskDefinitionArn,
});

const tasksOf = (
  tasks: readonly Task[],
  ids: readonly string[],
  remarks: Remarks,
): readonly PlacedTask[] => {
  if (tasks.length === 0) return [];
  const numbers = new Map(
    ids.flatMap((id, instance) => [
      [id, instance],
      [lastPart(id), instance],
    ]),
  );
  const placed: PlacedTask[] = [];
  for (const task of tasks) {
    const arn = task.containerInstanceArn;
    if (arn == null || task.lastStatus === 'STOPPED') continue;
    const instance = numbers.get(arn) ?? numbers.get(lastPart(arn));
    if (instance === undefined)
      remarks.add(
        'runs on an instance that was not pasted; left out',
        lastPart(task.taskArn ?? 'a task'),
      );
    else placed.push({ instance, task: readFields(task) });
  }
  return placed;
};

const missing = (instance: ContainerInstance, who: string, remarks: Remarks): void => {
  if (instance.containerInstanceArn == null) remarks.add('no containerInstanceArn', who);
  if (instance.status == null) remarks.add('no status; taken as ACTIVE', who);
  if (instance.agentConnected == null) remarks.add('no agentConnected; taken as true', who);
};

/**
 * Reads a cluster from what `aws ecs describe-container-instances` prints, parsed from JSON, optionally with a "tasks"
 * array as `describe-tasks` prints. Never throws: what is missing, contradictory or unknown becomes a warning that says
 * what was assumed. An unreadable value gives an empty cluster.
 */
export const parseClusterSnapshot = (value: unknown): ClusterSnapshot => {
  const remarks = createRemarks();
  const document = readClusterDocument(value, remarks);
  const entries = inOrder(document.instances, remarks);
  const size = entries.length;
  const ids = entries.map(([id]) => id);
  const names = entries.map(([id, { ec2InstanceId }]) => ec2InstanceId ?? lastPart(id));
  const tasks = tasksOf(document.tasks, ids, remarks);
  const amounts = () => ({ total: new Float64Array(size), free: new Float64Array(size) });
  const cpuUnits = amounts();
  const memoryMiB = amounts();
  const gpus = amounts();
  const registeredAtMs = new Float64Array(size);
  const readAttributes = createAttributeReader();
  const attributes = entries.map(([, instance], number) =>
    readAttributes(instance, names[number] ?? '', remarks),
  );
  const ports = entries.map(([, instance], number) => {
    const who = names[number] ?? '';
    const own = attributes[number];
    missing(instance, who, remarks);
    const typeName = own?.get('ecs.instance-type');
    const type = typeName === undefined ? undefined : instanceType(typeName);
    if (typeName !== undefined && type === undefined)
      remarks.add(`unknown instance type ${typeName}; what only the type tells stays unknown`, who);
    const system = own?.get('ecs.os-type') ?? 'linux';
    for (const [resource, column] of [
      ['CPU', cpuUnits],
      ['MEMORY', memoryMiB],
    ] as const) {
      const fallback = registeredByType(resource, type, typeName, system);
      const { total, free } = cpuOrMemory(resource, instance, fallback, remarks, who);
      column.total[number] = total;
      column.free[number] = free;
    }
    const gpu = gpusOf(instance, remarks, who);
    gpus.total[number] = gpu.total;
    gpus.free[number] = gpu.free;
    const { registeredAt } = instance;
    registeredAtMs[number] =
      typeof registeredAt === 'number' ? registeredAt * 1000 : Date.parse(registeredAt ?? '');
    return usedPorts(instance, system, remarks, who);
  });
  const running = entries.map(([, instance]) => instance.runningTasksCount ?? 0);
  if (!document.tasksKnown && running.some((count) => count > 0))
    remarks.add(
      'no tasks were pasted though some run; their groups and network interfaces are unknown and counted as none',
      'The cluster',
    );
  if (size === 0) remarks.add('no container instances were found in the paste', 'The cluster');
  return {
    size,
    ids,
    names,
    statuses: entries.map(([, { status }]) => status ?? 'ACTIVE'),
    agentConnected: entries.map(([, { agentConnected }]) => agentConnected ?? true),
    agentVersions: entries.map(([, { versionInfo }]) => versionInfo?.agentVersion ?? undefined),
    registeredAtMs,
    capacityProviders: entries.map(
      ([, { capacityProviderName }]) => capacityProviderName ?? undefined,
    ),
    attributes,
    cpuUnits,
    memoryMiB,
    gpus,
    sharedGpuMemoryMiB: entries.map(([, { gpuDevices }]) =>
      (gpuDevices ?? [])
        .filter(({ sharingMode }) => sharingMode !== 'DEDICATED')
        .map(({ availableMemoryMiB }) => availableMemoryMiB ?? 0),
    ),
    awsvpcTasks: awsvpcSlots(attributes, tasks),
    ports,
    runningTasks: Int32Array.from(running),
    tasks,
    tasksKnown: document.tasksKnown,
    warnings: remarks.sentences(),
  };
};
