import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import { compileQuery } from '../query-language/compile.ts';
import type { Expression } from '../query-language/expression.ts';
import type { QueryRow } from '../query-language/query-row.ts';
import { traitsOf } from '../query-language/traits.ts';
import type { PrepareFilter } from './filter.ts';

const NO_GROUPS: ReadonlySet<string> = new Set();

/** Instance → groups of its tasks; instances without tasks are left out. */
const taskGroups = (cluster: ClusterSnapshot): ReadonlyMap<number, ReadonlySet<string>> => {
  const groups = new Map<number, Set<string>>();
  for (const { instance, task } of cluster.tasks) {
    if (task.group == null) continue;
    const known = groups.get(instance);
    if (known === undefined) groups.set(instance, new Set([task.group]));
    else known.add(task.group);
  }
  return groups;
};

/** Instances as the query language sees them, before placing. */
export const queryRows = (cluster: ClusterSnapshot): ((instance: number) => QueryRow) => {
  const groups = taskGroups(cluster);
  return (instance) => {
    const registeredAtMs = cluster.registeredAtMs[instance] ?? Number.NaN;
    return {
      ec2InstanceId: cluster.names[instance],
      agentConnected: cluster.agentConnected[instance],
      agentVersion: cluster.agentVersions[instance],
      registeredAtMs: Number.isNaN(registeredAtMs) ? undefined : registeredAtMs,
      runningTasksCount: cluster.runningTasks[instance],
      taskGroups: groups.get(instance) ?? NO_GROUPS,
      attributes: cluster.attributes[instance] ?? new Map<string, string>(),
    };
  };
};

/** The expression must hold. Tasks placed in the dry run count as running, and as members of their group. */
export const memberOf =
  (text: string, expression: Expression): PrepareFilter =>
  ({ cluster, group }) => {
    const matches = compileQuery(expression);
    const rowOf = queryRows(cluster);
    const again = (instance: number, placed: number): boolean => {
      const row = rowOf(instance);
      return matches({
        ...row,
        runningTasksCount: (row.runningTasksCount ?? 0) + placed,
        taskGroups: new Set([...row.taskGroups, group]),
      });
    };
    const { dynamic } = traitsOf(expression);
    return {
      reason: () => 'memberOf',
      capacity: (instance) => (matches(rowOf(instance)) ? Number.POSITIVE_INFINITY : 0),
      finding: () => ({ need: text, free: null, total: null, never: !dynamic }),
      ...(dynamic ? { again } : {}),
    };
  };
