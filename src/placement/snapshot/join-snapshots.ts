import type { Amounts, ClusterSnapshot } from '../../model/cluster-snapshot.ts';

/** One cluster out of two that have no instance in common. */
export const joinSnapshots = (one: ClusterSnapshot, other: ClusterSnapshot): ClusterSnapshot => {
  const ids = [...one.ids, ...other.ids];
  const order = ids
    .map((_, index) => index)
    .sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const place = new Int32Array(order.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  const list = <Value>(read: (cluster: ClusterSnapshot) => readonly Value[]): readonly Value[] => {
    const all = [...read(one), ...read(other)];
    return order.flatMap((from) => all.slice(from, from + 1));
  };
  const numbers = (read: (cluster: ClusterSnapshot) => ArrayLike<number>): Float64Array => {
    const all = [...Array.from(read(one)), ...Array.from(read(other))];
    return Float64Array.from(order, (from) => all[from] ?? Number.NaN);
  };
  const amounts = (read: (cluster: ClusterSnapshot) => Amounts): Amounts => ({
    total: numbers((cluster) => read(cluster).total),
    free: numbers((cluster) => read(cluster).free),
  });
  const moved = (tasks: ClusterSnapshot['tasks'], offset: number): ClusterSnapshot['tasks'] =>
    tasks.map(({ instance, task }) => ({ instance: place[instance + offset] ?? 0, task }));
  return {
    size: order.length,
    ids: list(({ ids: own }) => own),
    names: list(({ names }) => names),
    statuses: list(({ statuses }) => statuses),
    agentConnected: list(({ agentConnected }) => agentConnected),
    agentVersions: list(({ agentVersions }) => agentVersions),
    registeredAtMs: numbers(({ registeredAtMs }) => registeredAtMs),
    capacityProviders: list(({ capacityProviders }) => capacityProviders),
    attributes: list(({ attributes }) => attributes),
    cpuUnits: amounts(({ cpuUnits }) => cpuUnits),
    memoryMiB: amounts(({ memoryMiB }) => memoryMiB),
    gpus: amounts(({ gpus }) => gpus),
    sharedGpuMemoryMiB: list(({ sharedGpuMemoryMiB }) => sharedGpuMemoryMiB),
    awsvpcTasks: amounts(({ awsvpcTasks }) => awsvpcTasks),
    ports: list(({ ports }) => ports),
    runningTasks: Int32Array.from(numbers(({ runningTasks }) => runningTasks)),
    tasks: [...moved(one.tasks, 0), ...moved(other.tasks, one.size)],
    tasksKnown: one.tasksKnown || other.tasksKnown,
    warnings: [...new Set([...one.warnings, ...other.warnings])].sort(),
  };
};
