import type { PlaceSet } from './bits.ts';

/** One level of the chain over sets of places; a place stands for an instance, a cell or a block with capacity at the start. */
export interface TieLevel {
  /** What a task adds to the key of its own place. */
  readonly step: number;
  /** The members of `from` with the lowest key, into `to`. `from` must not be empty. */
  narrow(from: PlaceSet, to: PlaceSet): void;
  /** Whether the key of the place is what `narrow` found to be the lowest. */
  isLowest(place: number): boolean;
  /** Counts tasks at the place. */
  take(place: number, tasks: number): void;
  /** Where the mask of all whose key grows with a task at the place begins; 0 when `takeOut` is to be asked. */
  maskAt(place: number): number;
  /** Takes out of the set all whose key grows with a task at the place, where `maskAt` gives no mask. */
  takeOut(set: PlaceSet, place: number): void;
  /** Is told that the place can take no more. */
  gone(place: number): void;
}
