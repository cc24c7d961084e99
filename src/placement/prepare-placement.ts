import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions, PlacementStrategy } from '../model/placement.ts';
import { distinctInstance } from './filters/distinct-instance.ts';
import type { Filter, FilterInput } from './filters/filter.ts';
import { FILTERS } from './filters/filters.ts';
import { memberOf } from './filters/member-of.ts';
import { type ReadConstraint, readConstraints, requestProblems } from './request-problems.ts';
import type { Problem } from './solver/problem.ts';
import { strategyOrDefault } from './strategies/default-strategy.ts';
import { levelsOf } from './strategies/levels.ts';

/** A request made ready: filters evaluated for every instance, strategies turned into keys. */
export interface PreparedPlacement {
  readonly input: FilterInput;
  readonly filters: readonly Filter[];
  /** Filter → instance → how many tasks it lets through. */
  readonly capacities: readonly Float64Array[];
  readonly constraints: readonly ReadConstraint[];
  readonly group: string;
  readonly strategy: readonly PlacementStrategy[];
  readonly problem: Problem;
  readonly problems: readonly string[];
}

/** Task group of a request (developer guide, task groups). */
const groupOf = ({ service, group }: PlacementOptions, { family }: Demand): string =>
  service === undefined ? (group ?? `family:${family ?? ''}`) : `service:${service}`;

/** Instance → tasks of the group that are to run. */
const groupTasks = (cluster: ClusterSnapshot, group: string): Int32Array => {
  const tasks = new Int32Array(cluster.size);
  for (const { instance, task } of cluster.tasks)
    if (task.group === group && task.desiredStatus !== 'STOPPED')
      tasks[instance] = (tasks[instance] ?? 0) + 1;
  return tasks;
};

const capacityOf = (
  size: number,
  most: number,
  capacities: readonly Float64Array[],
): Int32Array => {
  const least = new Int32Array(size).fill(most);
  for (const column of capacities)
    for (let instance = 0; instance < size; instance += 1) {
      const own = column[instance] ?? 0;
      if (own < (least[instance] ?? 0)) least[instance] = own;
    }
  return least;
};

const columnOf = (size: number, { capacity }: Filter): Float64Array => {
  const column = new Float64Array(size);
  for (let instance = 0; instance < size; instance += 1) column[instance] = capacity(instance);
  return column;
};

/**
 * Evaluates every filter for every instance and fixes the order of strategies. With problems in the request no instance
 * gets capacity. `constrained` is the cluster as constraints see it, where that is another one than strategies count in.
 */
export const preparePlacement = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  constrained: ClusterSnapshot = cluster,
): PreparedPlacement => {
  const group = groupOf(options, demand);
  const own = groupTasks(cluster, group);
  const input: FilterInput = {
    cluster: constrained,
    demand,
    group,
    groupTasks: own,
    constrainedTasks: constrained === cluster ? own : groupTasks(constrained, group),
    launchType: options.launchType,
    capacityProvider: options.capacityProvider,
    availabilityZones: options.availabilityZones,
  };
  const { constraints, problems: unread } = readConstraints(demand, options);
  const problems = [...requestProblems(options), ...unread];
  const filters = [
    ...FILTERS,
    ...constraints.flatMap((one) =>
      one.type === 'memberOf' ? [memberOf(one.text, one.expression)] : [],
    ),
    ...(constraints.some(({ type }) => type === 'distinctInstance') ? [distinctInstance] : []),
  ].map((prepare) => prepare(input));
  const capacities = filters.map((filter) => columnOf(cluster.size, filter));
  const strategy = strategyOrDefault(options.strategy, options.service !== undefined);
  const dynamic = filters.flatMap(({ again }) => again ?? []);
  const tasks = problems.length > 0 ? 0 : options.count;
  return {
    input,
    filters,
    capacities,
    constraints,
    group,
    strategy,
    problems,
    problem: {
      tasks,
      capacity: capacityOf(cluster.size, tasks, capacities),
      levels: problems.length > 0 ? [] : levelsOf(strategy, input),
      ...(dynamic.length > 0
        ? { allows: (instance, placed) => dynamic.every((again) => again(instance, placed)) }
        : {}),
    },
  };
};
