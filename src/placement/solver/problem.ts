/** A key that instances with the same value of a field share: how many tasks of the group they hold together. */
interface ValueLevel {
  readonly kind: 'value';
  /** Instance → code of its value. Codes ascend as the values do. */
  readonly codes: Int32Array;
  /** Code → tasks of the group there before placing, on every instance, fit or not. */
  readonly counts: Int32Array;
}

/** A key of one instance alone, which each task placed there changes by the same step. */
interface OwnLevel {
  readonly kind: 'own';
  readonly start: Float64Array;
  readonly step: number;
}

export type Level = ValueLevel | OwnLevel;

/**
 * Identical tasks to place one by one. Every task goes to an instance that still has capacity and whose keys, compared
 * level by level, are lowest. Instances are numbered in the order of their ids.
 */
export interface Problem {
  readonly tasks: number;
  /** Instance → how many of these tasks it can take; 0 when it passes not even now. */
  readonly capacity: Int32Array;
  readonly levels: readonly Level[];
  /** Whether the instance may take another task when it has already taken `placed` of these; absent when it always may. */
  readonly allows?: (instance: number, placed: number) => boolean;
}

/** Where the tasks went. */
export interface Solution {
  /** Task → instance, in the order of placing; as long as tasks were placed. */
  readonly sequence: Int32Array;
  /** Task → how many instances were equally good for it, the chosen one included. */
  readonly tieWidths: Int32Array;
  /** Instance → tasks placed there. */
  readonly placed: Int32Array;
}
