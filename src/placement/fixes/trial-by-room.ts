import { preparePlacement } from '../prepare-placement.ts';
import { instancesOfType, zonesOf } from '../snapshot/instances-of-type.ts';
import { parseClusterSnapshot } from '../snapshot/parse-cluster-snapshot.ts';
import { ADDED_MAX, type Request, type Trial } from './trial.ts';

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

/** Instances of a type, added to the zones by turns, until what is missing fits. */
const instancesToAdd = (
  { cluster, demand, options }: Request,
  missing: number,
  type: string,
): number | undefined => {
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
  if (made === undefined) return undefined;
  const allExternal = cluster.attributes.every((own) => own.has(EXTERNAL));
  const { problem } = preparePlacement(
    parseClusterSnapshot({ containerInstances: made, tasks: [] }),
    demand,
    { ...options, launchType: options.launchType ?? (allExternal ? 'EXTERNAL' : 'EC2') },
  );
  let placed = 0;
  for (let count = 1; count <= ADDED_MAX; count += 1) {
    placed += Math.max(0, problem.capacity[(count - 1) % made.length] ?? 0);
    if (placed >= missing) return count;
  }
  return undefined;
};

/** The column that a constraint has among the filters: expressions in their order, then distinctInstance once for all. */
const columnsOf = ({ prepared: { constraints, filters } }: Request): readonly number[] => {
  const distinct = constraints.filter(({ type }) => type === 'distinctInstance').length;
  let next = filters.length - (constraints.length - distinct) - Math.min(1, distinct);
  return constraints.map(({ type }) => {
    if (type !== 'memberOf') return distinct === 1 ? filters.length - 1 : Number.NaN;
    next += 1;
    return next - 1;
  });
};

/**
 * Tries changes on what each filter lets through, without placing: all tasks of a request are alike and nothing is freed
 * meanwhile, so as many fit as the instances have room for in sum, whatever the strategy. Not for constraints that tasks
 * themselves change.
 */
export const trialByRoom = (request: Request): Trial => {
  const { cluster, options, prepared } = request;
  const { capacities, filters } = prepared;
  const { count } = options;
  const placed = total(capacities, count);
  const without = (dropped: number) => capacities.filter((_, column) => column !== dropped);
  const columnOf = (reason: string): number => filters.findIndex((one) => one.reason(0) === reason);
  const columns = columnsOf(request);
  const fits = (dropped: number): boolean => total(without(dropped), count) === count;
  const fitsWith = (reason: string, free: Float64Array) => {
    const others = without(columnOf(reason));
    return (value: number): boolean =>
      total(others, count, (instance) => Math.floor((free[instance] ?? 0) / value)) === count;
  };
  return {
    placed,
    fitsWithMemory: fitsWith('RESOURCE:MEMORY', cluster.memoryMiB.free),
    fitsWithCpu: fitsWith('RESOURCE:CPU', cluster.cpuUnits.free),
    fitsWithoutPorts: () => fits(columnOf('RESOURCE:PORTS')),
    // Of two equal constraints each alone changes nothing.
    fitsWithoutConstraint: (index) => {
      const column = columns[index] ?? Number.NaN;
      return !Number.isNaN(column) && fits(column);
    },
    instancesToAdd: (type) => instancesToAdd(request, count - placed, type),
  };
};
