import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import type { Request, Trial } from './trial.ts';
import { trialByPlacing } from './trial-by-placing.ts';
import { trialByRoom } from './trial-by-room.ts';

/** A smallest change by which all tasks find a place; each one was tried, and stands alone. */
export type PlacementFix =
  | { readonly kind: 'add-instances'; readonly type: string; readonly count: number }
  | { readonly kind: 'lower-memory'; readonly memoryMiB: number }
  | { readonly kind: 'lower-cpu'; readonly cpuUnits: number }
  | { readonly kind: 'drop-host-ports' }
  | { readonly kind: 'drop-constraint'; readonly type: string; readonly expression: string | null }
  | { readonly kind: 'lower-count'; readonly count: number };

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

/** By room where only amounts and fixed constraints count, else by placing. */
const trialOf = (request: Request): Trial =>
  request.prepared.problem.allows === undefined ? trialByRoom(request) : trialByPlacing(request);

const added = (trial: Trial, types: readonly string[]): readonly PlacementFix[] =>
  types.flatMap((type): readonly PlacementFix[] => {
    const count = trial.instancesToAdd(type);
    return count === undefined ? [] : [{ kind: 'add-instances', type, count }];
  });

const lowered = (trial: Trial, demand: Demand): readonly PlacementFix[] => {
  const memoryMiB = largest(demand.memoryMiB, trial.fitsWithMemory);
  const cpuUnits = largest(demand.cpuUnits, trial.fitsWithCpu);
  return [
    ...(memoryMiB === undefined ? [] : [{ kind: 'lower-memory', memoryMiB } as const]),
    ...(cpuUnits === undefined ? [] : [{ kind: 'lower-cpu', cpuUnits } as const]),
  ];
};

const dropped = (
  trial: Trial,
  demand: Demand,
  options: PlacementOptions,
): readonly PlacementFix[] => {
  const ports = demand.tcpPorts.length + demand.udpPorts.length > 0;
  const constraints = [...demand.constraints, ...(options.constraints ?? [])];
  return [
    ...(ports && trial.fitsWithoutPorts() ? [{ kind: 'drop-host-ports' } as const] : []),
    ...constraints.flatMap(({ type = '', expression }, index): readonly PlacementFix[] =>
      trial.fitsWithoutConstraint(index)
        ? [{ kind: 'drop-constraint', type, expression: expression ?? null }]
        : [],
    ),
  ];
};

/**
 * The smallest single changes by which all tasks would be placed: fewest more instances of each of the types, most memory or
 * CPU that a task could keep, no fixed host ports, one constraint fewer, fewer tasks. Empty when all are placed anyway, or
 * AWS would refuse the request itself. `tried` says how changes are tried; the default is the fastest way that is true.
 */
export const smallestFixes = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  types: readonly string[],
  tried: (request: Request) => Trial = trialOf,
): readonly PlacementFix[] => {
  const prepared = preparePlacement(cluster, demand, options);
  if (prepared.problems.length > 0) return [];
  const trial = tried({ cluster, demand, options, prepared });
  const { placed } = trial;
  if (placed === options.count) return [];
  return [
    ...added(trial, types),
    ...lowered(trial, demand),
    ...dropped(trial, demand, options),
    ...(placed > 0 ? [{ kind: 'lower-count', count: placed } as const] : []),
  ];
};
