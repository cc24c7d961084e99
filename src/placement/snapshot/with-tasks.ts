import type { Amounts, ClusterSnapshot, UsedPorts } from '../../model/cluster-snapshot.ts';
import type { Demand } from '../../model/placement.ts';
import type { Task } from '../../model/task.ts';

/** Tasks that come to or leave an instance, all of the same definition. */
export interface TaskChange {
  readonly instance: number;
  /** More than 0 when tasks come, less when they leave. */
  readonly tasks: number;
  readonly demand: Demand;
}

const changed = (
  { free, total }: Amounts,
  changes: readonly TaskChange[],
  need: (demand: Demand) => number,
): Amounts => {
  const next = Float64Array.from(free);
  for (const { instance, tasks, demand } of changes)
    next[instance] = (next[instance] ?? 0) - tasks * need(demand);
  return { free: next, total };
};

const without = (all: readonly number[], gone: readonly number[]): readonly number[] =>
  all.filter((port) => !gone.includes(port));

const changedPorts = (used: UsedPorts, { tasks, demand }: TaskChange): UsedPorts =>
  tasks > 0
    ? { ...used, tcp: [...used.tcp, ...demand.tcpPorts], udp: [...used.udp, ...demand.udpPorts] }
    : {
        ...used,
        tcp: without(used.tcp, demand.tcpPorts),
        udp: without(used.udp, demand.udpPorts),
      };

/** A task that stops already has left as far as counts go, and a protected one is never chosen. */
const mayLeave = ({ desiredStatus, protectionEnabled }: Task): boolean =>
  desiredStatus !== 'STOPPED' && protectionEnabled !== true;

/** The tasks that stay when those of the changes leave, and those that come, as members of the group. */
const changedTasks = (
  cluster: ClusterSnapshot,
  changes: readonly TaskChange[],
  group: string,
): ClusterSnapshot['tasks'] => {
  const leaving = new Map<number, number>();
  for (const { instance, tasks } of changes)
    if (tasks < 0) leaving.set(instance, (leaving.get(instance) ?? 0) - tasks);
  const stays = cluster.tasks.filter(({ instance, task }) => {
    const left = leaving.get(instance) ?? 0;
    if (task.group !== group || left === 0 || !mayLeave(task)) return true;
    leaving.set(instance, left - 1);
    return false;
  });
  const task: Task = { group, desiredStatus: 'RUNNING', lastStatus: 'RUNNING' };
  const come = changes.flatMap(({ instance, tasks }) =>
    Array.from({ length: Math.max(0, tasks) }, () => ({ instance, task })),
  );
  return [...stays, ...come];
};

/** The cluster after tasks of one group came to some instances and left others. The one that comes in stays as it is. */
export const withTasks = (
  cluster: ClusterSnapshot,
  group: string,
  changes: readonly TaskChange[],
): ClusterSnapshot => {
  const ports = [...cluster.ports];
  const runningTasks = Int32Array.from(cluster.runningTasks);
  for (const change of changes) {
    const { instance, tasks } = change;
    const used = ports[instance];
    if (used !== undefined && tasks !== 0) ports[instance] = changedPorts(used, change);
    runningTasks[instance] = (runningTasks[instance] ?? 0) + tasks;
  }
  return {
    ...cluster,
    cpuUnits: changed(cluster.cpuUnits, changes, ({ cpuUnits }) => cpuUnits),
    memoryMiB: changed(cluster.memoryMiB, changes, ({ memoryMiB }) => memoryMiB),
    gpus: changed(cluster.gpus, changes, ({ gpus }) => gpus),
    awsvpcTasks: changed(
      cluster.awsvpcTasks,
      changes,
      ({ networkInterfaces }) => networkInterfaces,
    ),
    ports,
    runningTasks,
    tasks: changedTasks(cluster, changes, group),
  };
};
