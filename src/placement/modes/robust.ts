import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { mulberry32 } from '../solver/random.ts';
import { createSolver } from '../solver/solve.ts';

interface Range {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** What came out of many runs that differ only in how ties fall. */
export interface RobustResult {
  readonly runs: number;
  readonly placed: Range;
  /** Tasks placed in each Availability Zone; null for instances without one. */
  readonly zones: readonly (Range & { readonly availabilityZone: string | null })[];
  /** Instances that got a task in some run. */
  readonly instances: readonly (Range & { readonly instance: string })[];
  readonly problems: readonly string[];
}

const rangeOf = (values: Int32Array): Range => {
  const sorted = Int32Array.from(values).sort();
  return {
    least: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    most: sorted[sorted.length - 1] ?? 0,
  };
};

/**
 * Places the tasks `runs` times, every time with another seed (from `options.seed` or 1 on), and gives the range of what
 * came out: what stays the same is sure, what differs is up to ECS.
 */
export const placeManyTimes = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  runs = 200,
): RobustResult => {
  const { problem, problems } = preparePlacement(cluster, demand, options);
  const solve = createSolver(problem);
  const zoneOf = cluster.attributes.map((own) => own.get('ecs.availability-zone') ?? null);
  const zones = [...new Set(zoneOf)].sort();
  const zoneNumber = new Map(zones.map((zone, index) => [zone, index]));
  const numbers = zoneOf.map((zone) => zoneNumber.get(zone) ?? 0);
  const placed = new Int32Array(runs);
  const perZone = zones.map(() => new Int32Array(runs));
  const perInstance = cluster.ids.map(() => new Int32Array(runs));
  for (let run = 0; run < runs; run += 1) {
    const solution = solve(mulberry32((options.seed ?? 1) + run));
    placed[run] = solution.sequence.length;
    for (const instance of solution.sequence) {
      const zone = perZone[numbers[instance] ?? 0];
      const own = perInstance[instance];
      if (zone !== undefined) zone[run] = (zone[run] ?? 0) + 1;
      if (own !== undefined) own[run] = (own[run] ?? 0) + 1;
    }
  }
  return {
    runs,
    placed: rangeOf(placed),
    zones: zones.map((availabilityZone, index) => ({
      availabilityZone,
      ...rangeOf(perZone[index] ?? new Int32Array(runs)),
    })),
    instances: cluster.names
      .map((instance, index) => ({
        instance,
        ...rangeOf(perInstance[index] ?? new Int32Array(runs)),
      }))
      .filter(({ most }) => most > 0),
    problems,
  };
};
