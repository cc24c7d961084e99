import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { withInstances } from '../snapshot/with-instances.ts';
import { createSolver } from '../solver/solve.ts';
import { ADDED_MAX, type Request, type Trial } from './trial.ts';

const placedOf = (cluster: ClusterSnapshot, demand: Demand, options: PlacementOptions): number =>
  createSolver(preparePlacement(cluster, demand, options).problem)().sequence.length;

/** The least number that does, found by doubling and then by halves. */
const least = (holds: (count: number) => boolean): number | undefined => {
  let high = 1;
  while (high <= ADDED_MAX && !holds(high)) high *= 2;
  if (high > ADDED_MAX) return undefined;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Tries changes by placing all tasks again: true of every request, constraints that tasks themselves change included. */
export const trialByPlacing = ({ cluster, demand, options }: Request): Trial => {
  const { count, constraints = [] } = options;
  const own = demand.constraints.length;
  const fits = (changed: Demand, given = options): boolean =>
    placedOf(cluster, changed, given) === count;
  return {
    placed: placedOf(cluster, demand, options),
    fitsWithMemory: (memoryMiB) => fits({ ...demand, memoryMiB }),
    fitsWithCpu: (cpuUnits) => fits({ ...demand, cpuUnits }),
    fitsWithoutPorts: () => fits({ ...demand, tcpPorts: [], udpPorts: [] }),
    fitsWithoutConstraint: (index) =>
      index < own
        ? fits({ ...demand, constraints: demand.constraints.toSpliced(index, 1) })
        : fits(demand, { ...options, constraints: constraints.toSpliced(index - own, 1) }),
    instancesToAdd: (type) =>
      least((more) => {
        const larger = withInstances(cluster, type, more);
        return larger !== undefined && placedOf(larger, demand, options) === count;
      }),
  };
};
