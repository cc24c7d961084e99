import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { instancesOfType, zonesOf } from '../snapshot/instances-of-type.ts';
import { parseClusterSnapshot } from '../snapshot/parse-cluster-snapshot.ts';

export interface ManagedScalingOptions {
  /** Instance types of the Auto Scaling group. */
  readonly types: readonly string[];
  /** Instances in it now. */
  readonly running: number;
  readonly minimumScalingStepSize?: number | undefined;
  readonly maximumScalingStepSize?: number | undefined;
}

/** What managed scaling would add for tasks that wait in PROVISIONING. */
export interface ManagedScalingResult {
  /** Instances needed by binpack; null when the tasks do not fit the smallest type, and so are left out. */
  readonly needed: number | null;
  /** Instances asked for at first, after the step sizes; it asks for two when there is none yet. */
  readonly added: number;
  /** Tasks of one instance of each type. */
  readonly tasksPerInstance: readonly { readonly type: string; readonly tasks: number | null }[];
}

/** Without instances there is nothing to reckon with, so it asks for two (awslabs/ec2-spot-workshops). */
const FROM_ZERO = 2;
/** The default of maximumScalingStepSize (API reference, ManagedScaling). */
const STEP_MAX = 10_000;

/** How many of the tasks one empty instance of a type takes; null when the table does not know the type's size. */
const tasksOnType = (
  cluster: ClusterSnapshot,
  demand: Demand,
  type: string,
  options: PlacementOptions,
): number | null => {
  const attributes = cluster.attributes[0];
  const made = instancesOfType({
    type,
    count: 1,
    availabilityZones: zonesOf(cluster).slice(0, 1),
    ...(attributes === undefined ? {} : { attributes }),
  });
  if (made === undefined) return null;
  const one = parseClusterSnapshot({ containerInstances: made, tasks: [] });
  // The room is counted as far as it is asked for, and one task is what has to fit.
  const { problem } = preparePlacement(one, demand, {
    ...options,
    count: Math.max(1, options.count),
  });
  return problem.capacity[0] ?? 0;
};

/**
 * Instances that managed scaling adds for `options.count` waiting tasks: a binpack over the group's types, in which the
 * largest type bounds the count and a task that does not fit the smallest is left out (awslabs/ec2-spot-workshops and the
 * developer guide, cluster auto scaling). Counts, not the metric: AWS documents two formulas for it that disagree.
 */
export const managedScaling = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
  {
    types,
    running,
    minimumScalingStepSize = 1,
    maximumScalingStepSize = STEP_MAX,
  }: ManagedScalingOptions,
): ManagedScalingResult => {
  const tasksPerInstance = types.map((type) => ({
    type,
    tasks: tasksOnType(cluster, demand, type, options),
  }));
  const known = tasksPerInstance.flatMap(({ tasks }) => tasks ?? []);
  const most = Math.max(0, ...known);
  if (known.length === 0 || Math.min(...known) === 0)
    return { needed: null, added: 0, tasksPerInstance };
  const needed = Math.ceil(options.count / most);
  if (needed === 0) return { needed, added: 0, tasksPerInstance };
  const asked = running === 0 ? FROM_ZERO : needed;
  return {
    needed,
    added: Math.min(Math.max(asked, minimumScalingStepSize), maximumScalingStepSize),
    tasksPerInstance,
  };
};

/**
 * The metric CapacityProviderReservation in percent, from instances needed and instances running; 100 when there is
 * neither, 200 when there are none yet (awslabs/ec2-spot-workshops).
 */
export const capacityProviderReservation = (needed: number, running: number): number => {
  if (running === 0) return needed === 0 ? 100 : 200;
  return (100 * needed) / running;
};
