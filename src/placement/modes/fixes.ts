import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { instancesOfType, zonesOf } from '../snapshot/instances-of-type.ts';
import { joinSnapshots } from '../snapshot/join-snapshots.ts';
import { parseClusterSnapshot } from '../snapshot/parse-cluster-snapshot.ts';
import { createSolver } from '../solver/solve.ts';

/** A smallest change by which all tasks find a place; each one was tried, and stands alone. */
export type PlacementFix =
  | { readonly kind: 'add-instances'; readonly type: string; readonly count: number }
  | { readonly kind: 'lower-memory'; readonly memoryMiB: number }
  | { readonly kind: 'lower-cpu'; readonly cpuUnits: number }
  | { readonly kind: 'drop-host-ports' }
  | { readonly kind: 'drop-constraint'; readonly type: string; readonly expression: string | null }
  | { readonly kind: 'lower-count'; readonly count: number };

const ADDED_MAX = 1000;

const placedOf = (cluster: ClusterSnapshot, demand: Demand, options: PlacementOptions): number =>
  createSolver(preparePlacement(cluster, demand, options).problem)().sequence.length;

/** The largest whole number below `from` for which the test holds, if it holds for `least`; the test must be monotone. */
const largest = (
  least: number,
  from: number,
  holds: (value: number) => boolean,
): number | undefined => {
  if (from <= least || !holds(least)) return undefined;
  let low = least;
  let high = from;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/** The cluster with more empty instances of a type, in the zones with fewest first; undefined for an unknown type. */
export const withInstances = (
  cluster: ClusterSnapshot,
  type: string,
  count: number,
): ClusterSnapshot | undefined => {
  const model = Math.max(
    0,
    cluster.attributes.findIndex((own) => own.get('ecs.instance-type') === type),
  );
  const attributes = cluster.attributes[model];
  const made = instancesOfType({
    type,
    count,
    availabilityZones: zonesOf(cluster),
    ...(attributes === undefined ? {} : { attributes }),
  });
  if (made === undefined) return undefined;
  return joinSnapshots(cluster, parseClusterSnapshot({ containerInstances: made, tasks: [] }));
};

const typesOf = ({ attributes }: ClusterSnapshot): readonly string[] =>
  [...new Set(attributes.flatMap((own) => own.get('ecs.instance-type') ?? []))].sort();

/** How many instances of a type it takes, found by doubling and then by halves. */
const instancesToAdd = (type: string, holds: (count: number) => boolean): PlacementFix[] => {
  let high = 1;
  while (high <= ADDED_MAX && !holds(high)) high *= 2;
  if (high > ADDED_MAX) return [];
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return [{ kind: 'add-instances', type, count: high }];
};

/** Without one of the constraints, of the call or of the definition. */
const droppedConstraints = (demand: Demand, options: PlacementOptions) => {
  const { constraints: own } = demand;
  const { constraints: given = [] } = options;
  return [
    ...own.map((constraint, index) => ({
      constraint,
      demand: { ...demand, constraints: own.toSpliced(index, 1) },
      options,
    })),
    ...given.map((constraint, index) => ({
      constraint,
      demand,
      options: { ...options, constraints: given.toSpliced(index, 1) },
    })),
  ];
};

/**
 * The smallest single changes by which all tasks would be placed, found by trying: fewest more instances of each type in
 * the cluster (or of `types`), most memory or cpu a task could keep, no fixed host ports, one constraint fewer, fewer
 * tasks. Empty when all are placed anyway, or the request itself is wrong.
 */
export const smallestFixes = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  types: readonly string[] = typesOf(cluster),
): readonly PlacementFix[] => {
  if (preparePlacement(cluster, demand, options).problems.length > 0) return [];
  const { count } = options;
  const fits = (changed: Demand, given = options): boolean =>
    placedOf(cluster, changed, given) === count;
  const placed = placedOf(cluster, demand, options);
  if (placed === count) return [];
  const memoryMiB = largest(1, demand.memoryMiB, (value) => fits({ ...demand, memoryMiB: value }));
  const cpuUnits = largest(1, demand.cpuUnits, (value) => fits({ ...demand, cpuUnits: value }));
  const ports = demand.tcpPorts.length + demand.udpPorts.length > 0;
  return [
    ...types.flatMap((type) =>
      instancesToAdd(type, (more) => {
        const larger = withInstances(cluster, type, more);
        return larger !== undefined && placedOf(larger, demand, options) === count;
      }),
    ),
    ...(memoryMiB === undefined ? [] : [{ kind: 'lower-memory', memoryMiB } as const]),
    ...(cpuUnits === undefined ? [] : [{ kind: 'lower-cpu', cpuUnits } as const]),
    ...(ports && fits({ ...demand, tcpPorts: [], udpPorts: [] })
      ? [{ kind: 'drop-host-ports' } as const]
      : []),
    ...droppedConstraints(demand, options)
      .filter((one) => fits(one.demand, one.options))
      .map(
        ({ constraint: { type = '', expression } }) =>
          ({ kind: 'drop-constraint', type, expression: expression ?? null }) as const,
      ),
    ...(placed > 0 ? [{ kind: 'lower-count', count: placed } as const] : []),
  ];
};
