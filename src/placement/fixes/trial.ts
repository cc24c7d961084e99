import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import type { PreparedPlacement } from '../prepare-placement.ts';

/** A request whose tasks do not all fit, and what was prepared for it. */
export interface Request {
  readonly cluster: ClusterSnapshot;
  readonly demand: Demand;
  readonly options: PlacementOptions;
  readonly prepared: PreparedPlacement;
}

/** Tells of single changes whether all tasks of a request would fit with them. */
export interface Trial {
  /** How many fit without any change. */
  readonly placed: number;
  readonly fitsWithMemory: (memoryMiB: number) => boolean;
  readonly fitsWithCpu: (cpuUnits: number) => boolean;
  readonly fitsWithoutPorts: () => boolean;
  /** Without the constraint of that number, those of the definition first. */
  readonly fitsWithoutConstraint: (index: number) => boolean;
  /** How many instances of a type it takes; undefined for an unknown type, and where no number would do. */
  readonly instancesToAdd: (type: string) => number | undefined;
}

/** Nobody adds more instances than this for the sake of one request. */
export const ADDED_MAX = 1_000;
