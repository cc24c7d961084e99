import type { Task } from './task.ts';

/** An amount of every instance: what it registered and what is free. Unknown is NaN. */
export interface Amounts {
  readonly total: Float64Array;
  readonly free: Float64Array;
}

/** Host ports of one instance that no further task gets. */
export interface UsedPorts {
  readonly tcp: readonly number[];
  readonly udp: readonly number[];
  /** Of these, the ones that the instance keeps for itself, so that they never become free. */
  readonly reservedTcp: readonly number[];
  readonly reservedUdp: readonly number[];
}

/** A task on an instance of the snapshot. */
export interface PlacedTask {
  /** Number of its instance. */
  readonly instance: number;
  readonly task: Task;
}

/**
 * A cluster at one moment. Instances are numbered from 0 in the order of their ids, so that the order in which they were
 * pasted does not matter; every list and array has one entry per instance.
 */
export interface ClusterSnapshot {
  readonly size: number;
  /** ARNs of the container instances, ascending. */
  readonly ids: readonly string[];
  /** EC2 instance ids; the last part of the ARN where there is none. */
  readonly names: readonly string[];
  readonly statuses: readonly string[];
  readonly agentConnected: readonly boolean[];
  readonly agentVersions: readonly (string | undefined)[];
  /** Milliseconds since 1970; NaN where unknown. */
  readonly registeredAtMs: Float64Array;
  readonly capacityProviders: readonly (string | undefined)[];
  readonly attributes: readonly ReadonlyMap<string, string>[];
  readonly cpuUnits: Amounts;
  readonly memoryMiB: Amounts;
  readonly gpus: Amounts;
  /** Free memory in MiB of each GPU that several tasks may share. */
  readonly sharedGpuMemoryMiB: readonly (readonly number[])[];
  /** Tasks with a network interface of their own; NaN where the instance type is unknown. */
  readonly awsvpcTasks: Amounts;
  readonly ports: readonly UsedPorts[];
  readonly runningTasks: Int32Array;
  readonly tasks: readonly PlacedTask[];
  /** False when the paste held no tasks, so that nobody knows their groups. */
  readonly tasksKnown: boolean;
  /** What was missing, contradictory or unknown, and what was assumed instead. */
  readonly warnings: readonly string[];
}
