/** An attribute that an instance must have. */
export interface RequiredAttribute {
  readonly name: string;
  /** The value it must have; any will do when undefined. */
  readonly value: string | undefined;
  /** True when it was derived from the definition, false when AWS printed it. */
  readonly derived: boolean;
}

export interface PlacementConstraint {
  readonly type?: string | undefined;
  readonly expression?: string | undefined;
}

export interface PlacementStrategy {
  readonly type?: string | undefined;
  readonly field?: string | undefined;
}

/** What one task takes of a container instance. */
export interface Demand {
  readonly cpuUnits: number;
  readonly memoryMiB: number;
  /** Whole GPUs. */
  readonly gpus: number;
  /** Memory on one GPU that several tasks share (NVIDIA MPS). */
  readonly sharedGpuMemoryMiB: number;
  readonly tcpPorts: readonly number[];
  readonly udpPorts: readonly number[];
  readonly networkInterfaces: 0 | 1;
  readonly attributes: readonly RequiredAttribute[];
  readonly cpuArchitecture: string | undefined;
  readonly operatingSystemFamily: string | undefined;
  readonly requiresCompatibilities: readonly string[];
  /** Placement constraints of the task definition. */
  readonly constraints: readonly PlacementConstraint[];
  readonly family: string | undefined;
}

/**
 * Why an instance cannot take the task: AWS's own reasons (RunTask failures, service events), the status of the instance,
 * or the type of the placement constraint.
 */
export type Reason =
  | 'DRAINING'
  | 'INACTIVE'
  | 'REGISTERING'
  | 'REGISTRATION_FAILED'
  | 'DEREGISTERING'
  | 'AGENT'
  | 'LAUNCH_TYPE'
  | 'ATTRIBUTE'
  | 'LOCATION'
  | 'RESOURCE:CPU'
  | 'RESOURCE:MEMORY'
  | 'RESOURCE:GPU'
  | 'RESOURCE:PORTS'
  | 'RESOURCE:ENI'
  | 'memberOf'
  | 'distinctInstance';

/** An amount, or a text such as the value of an attribute; null where there is none. */
export type Quantity = number | string | null;

/** What to place, and where. Only `count` must be given. */
export interface PlacementOptions {
  readonly count: number;
  /** Name of the service; decides the group and the default strategy. */
  readonly service?: string | undefined;
  /** Task group; default `service:<service>`, else `family:<family>`. */
  readonly group?: string | undefined;
  readonly strategy?: readonly PlacementStrategy[] | undefined;
  /** Constraints at run time, beside those of the task definition. */
  readonly constraints?: readonly PlacementConstraint[] | undefined;
  readonly launchType?: string | undefined;
  readonly capacityProvider?: string | undefined;
  /** Availability Zones of the subnets, for awsvpc tasks; any when absent. */
  readonly availabilityZones?: readonly string[] | undefined;
  /** Settles ties by chance that can be repeated; the lowest id is taken when absent. */
  readonly seed?: number | undefined;
}

/** Why an instance cannot take the task: what the task needs, and what is there. */
export interface InstanceRefusal {
  readonly reason: Reason;
  readonly need: Quantity;
  readonly free: Quantity;
  /** What the instance has in all. */
  readonly total: Quantity;
  /** True when even the empty instance could not take the task, so that waiting does not help. */
  readonly never: boolean;
}

/** What became of one instance. */
export interface InstanceOutcome {
  /** EC2 instance id. */
  readonly instance: string;
  readonly containerInstanceArn: string;
  readonly availabilityZone: string | null;
  /** Tasks of the group there before. */
  readonly before: number;
  /** Tasks placed there. */
  readonly placed: number;
  /** Why it can take no further task, most basic first; empty when it can. */
  readonly reasons: readonly InstanceRefusal[];
}

/** How often several instances were equally good, which AWS settles in a way that it does not publish. */
interface Ties {
  /** Tasks for which more than one instance was equally good. */
  readonly tasks: number;
  /** The most instances that were equally good for one task. */
  readonly widest: number;
  readonly settledBy: 'lowest-id' | 'seed';
}

/** The answer to "where would these tasks go". A dry run: nothing is changed. */
export interface PlacementResult {
  readonly requested: number;
  readonly placed: number;
  readonly unplaced: number;
  /** Instances that got tasks, by zone and id. */
  readonly placements: readonly {
    readonly instance: string;
    readonly availabilityZone: string | null;
    readonly count: number;
  }[];
  /** Instances by the first reason that kept them from taking one task more; empty when all tasks were placed. */
  readonly refusals: readonly { readonly reason: Reason; readonly instances: number }[];
  /** Every instance of the cluster. */
  readonly instances: readonly InstanceOutcome[];
  readonly seed: number | null;
  readonly ties: Ties;
  readonly group: string;
  /** The strategy that was used, with the default filled in. */
  readonly strategy: readonly PlacementStrategy[];
  readonly demand: Demand;
  /** The event that ECS would print; null when all tasks were placed. */
  readonly event: string | null;
  /** What AWS does not document and was assumed, and what the snapshot lacks, as whole sentences. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  /** What AWS would refuse before it looks at instances, as whole sentences; nothing is placed then. */
  readonly problems: readonly string[];
}
