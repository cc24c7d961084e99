import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { type PlacementFix, smallestFixes } from '../../placement/modes/fixes.ts';
import { type PreparedPlacement, preparePlacement } from '../../placement/prepare-placement.ts';
import { instancesOfType, zonesOf } from '../../placement/snapshot/instances-of-type.ts';
import { parseClusterSnapshot } from '../../placement/snapshot/parse-cluster-snapshot.ts';

const ADDED_MAX = 1000;
const EXTERNAL = 'ecs.capability.external';

/** How many tasks fit when each instance takes as many as the columns allow, and no more are wanted than `count`. */
const total = (
  columns: readonly Float64Array[],
  count: number,
  own: (instance: number) => number = () => count,
): number => {
  const [first] = columns;
  let sum = 0;
  for (let instance = 0; instance < (first?.length ?? 0) && sum < count; instance += 1) {
    let least = Math.min(count - sum, own(instance));
    for (const column of columns) least = Math.min(least, column[instance] ?? 0);
    sum += Math.max(0, least);
  }
  return sum;
};

/** The largest whole number from 1 to below `from` for which a monotone test holds. */
const largest = (from: number, holds: (value: number) => boolean): number | undefined => {
  if (from <= 1 || !holds(1)) return undefined;
  let low = 1;
  let high = from;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
};

interface Search {
  readonly cluster: ClusterSnapshot;
  readonly demand: Demand;
  readonly options: PlacementOptions;
  readonly prepared: PreparedPlacement;
}

/** Instances of a type, added to the zones by turns, until what is missing fits. */
const addedInstances = (
  { cluster, demand, options }: Search,
  missing: number,
  type: string,
): readonly PlacementFix[] => {
  const zones = zonesOf(cluster);
  const attributes =
    cluster.attributes.find((own) => own.get('ecs.instance-type') === type) ??
    cluster.attributes[0];
  const made = instancesOfType({
    type,
    count: Math.max(1, zones.length),
    availabilityZones: zones,
    ...(attributes === undefined ? {} : { attributes }),
  });
  if (made === undefined) return [];
  const allExternal = cluster.attributes.every((own) => own.has(EXTERNAL));
  const { problem } = preparePlacement(
    parseClusterSnapshot({ containerInstances: made, tasks: [] }),
    demand,
    { ...options, launchType: options.launchType ?? (allExternal ? 'EXTERNAL' : 'EC2') },
  );
  let placed = 0;
  for (let count = 1; count <= ADDED_MAX; count += 1) {
    placed += Math.max(0, problem.capacity[(count - 1) % made.length] ?? 0);
    if (placed >= missing) return [{ kind: 'add-instances', type, count }];
  }
  return [];
};

const droppedConstraints = (
  { demand, options, prepared }: Search,
  fits: (without: ReadonlySet<number>) => boolean,
): readonly PlacementFix[] => {
  const { constraints, filters } = prepared;
  const distinct = constraints.filter(({ type }) => type === 'distinctInstance').length;
  const expressions = constraints.length - distinct;
  let next = filters.length - expressions - Math.min(1, distinct);
  return [...demand.constraints, ...(options.constraints ?? [])].flatMap(
    ({ type = '', expression }): readonly PlacementFix[] => {
      const column = type === 'memberOf' ? next : filters.length - 1;
      if (type === 'memberOf') next += 1;
      const drops = type === 'memberOf' || distinct === 1;
      return drops && fits(new Set([column]))
        ? [{ kind: 'drop-constraint', type, expression: expression ?? null }]
        : [];
    },
  );
};

/**
 * The smallest single changes by which all tasks would be placed. All tasks of a request are alike and nothing is freed
 * meanwhile, so as many fit as the instances have room for in sum, whatever the strategy: every change is tried on what
 * each filter lets through, without placing. Only constraints that tasks themselves change are tried by placing.
 */
export const findFixes = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  types: readonly string[],
): readonly PlacementFix[] => {
  const prepared = preparePlacement(cluster, demand, options);
  const { capacities, filters, problem, problems } = prepared;
  if (problems.length > 0) return [];
  if (problem.allows !== undefined) return smallestFixes(cluster, demand, options, types);
  const { count } = options;
  const placed = total(capacities, count);
  if (placed === count) return [];
  const search = { cluster, demand, options, prepared };
  const columnOf = (reason: string): number => filters.findIndex((one) => one.reason(0) === reason);
  const without = (dropped: ReadonlySet<number>) =>
    capacities.filter((_, column) => !dropped.has(column));
  const fits = (dropped: ReadonlySet<number>): boolean => total(without(dropped), count) === count;
  const lower = (reason: string, from: number, free: Float64Array): number | undefined => {
    const others = without(new Set([columnOf(reason)]));
    const room = (value: number) => (instance: number) => Math.floor((free[instance] ?? 0) / value);
    return largest(from, (value) => total(others, count, room(value)) === count);
  };
  const memoryMiB = lower('RESOURCE:MEMORY', demand.memoryMiB, cluster.memoryMiB.free);
  const cpuUnits = lower('RESOURCE:CPU', demand.cpuUnits, cluster.cpuUnits.free);
  const ports = demand.tcpPorts.length + demand.udpPorts.length > 0;
  return [
    ...types.flatMap((type) => addedInstances(search, count - placed, type)),
    ...(memoryMiB === undefined ? [] : [{ kind: 'lower-memory', memoryMiB } as const]),
    ...(cpuUnits === undefined ? [] : [{ kind: 'lower-cpu', cpuUnits } as const]),
    ...(ports && fits(new Set([columnOf('RESOURCE:PORTS')]))
      ? [{ kind: 'drop-host-ports' } as const]
      : []),
    ...droppedConstraints(search, fits),
    ...(placed > 0 ? [{ kind: 'lower-count', count: placed } as const] : []),
  ];
};
