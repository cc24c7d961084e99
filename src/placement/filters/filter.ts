import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, Quantity, Reason } from '../../model/placement.ts';

/** What filters look at. */
export interface FilterInput {
  readonly cluster: ClusterSnapshot;
  readonly demand: Demand;
  readonly group: string;
  /** Instance → tasks of the group there whose desired status is not STOPPED. */
  readonly groupTasks: Int32Array;
  /** The same with the old tasks of the service, where a deployment runs: those that constraints count. */
  readonly constrainedTasks: Int32Array;
  readonly launchType: string | undefined;
  readonly capacityProvider: string | undefined;
  readonly availabilityZones: readonly string[] | undefined;
}

/** Need against what is there, for an instance that already took `placed` of the tasks. */
interface Finding {
  readonly need: Quantity;
  readonly free: Quantity;
  readonly total: Quantity;
  readonly never: boolean;
}

/** One condition that an instance must meet, made ready for one cluster and one demand. */
export interface Filter {
  /** Its reason when it refuses; the status of an instance names itself. */
  readonly reason: (instance: number) => Reason;
  /** How many of the tasks the instance can take as far as this filter goes; 0 when it refuses now, Infinity when it never will. */
  readonly capacity: (instance: number) => number;
  readonly finding: (instance: number, placed: number) => Finding;
  /** Asked again after each task on the instance, where tasks change the answer in other ways than by an amount. */
  readonly again?: (instance: number, placed: number) => boolean;
}

export type PrepareFilter = (input: FilterInput) => Filter;
