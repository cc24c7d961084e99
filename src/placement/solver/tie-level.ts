import { clearSet, listBits, type PlaceSet, setBit } from './bits.ts';

/** One level of the chain over sets of places; a place stands for an instance that had capacity at the start. */
export interface TieLevel {
  /** What a task adds to the key of its own place. */
  readonly step: number;
  /** The members of `from` with the lowest key, into `to`. `from` must not be empty. */
  narrow(from: PlaceSet, to: PlaceSet): void;
  /** Whether the key of the place is what `narrow` found to be the lowest. */
  isLowest(place: number): boolean;
  /** Takes out of the set all whose key grew when the place took a task, where `take` gives no mask. */
  takeOut(set: PlaceSet, place: number): void;
  /**
   * Counts a task at the place. Returns where the mask of all whose key grew with it begins; 0 when `takeOut` is to be
   * asked.
   */
  take(place: number): number;
  /** Is told that the place can take no more. */
  gone(place: number): void;
}

/** So few members are compared one by one. */
const FEW = 64;

/** Narrows a small set by looking at each member. Returns the lowest key, or undefined when the set is not small. */
export const createNarrowFew = (keyOf: (place: number) => number) => {
  const members = new Int32Array(FEW + 1);
  return (from: PlaceSet, to: PlaceSet): number | undefined => {
    if (from.words > FEW) return undefined;
    const found = listBits(from, members);
    if (found > FEW) return undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (let index = 0; index < found; index += 1) {
      const key = keyOf(members[index] ?? 0);
      if (key < lowest) lowest = key;
    }
    clearSet(to);
    const { bits, live } = to;
    let words = 0;
    for (let index = 0; index < found; index += 1) {
      const place = members[index] ?? 0;
      if (keyOf(place) !== lowest) continue;
      const word = place >>> 5;
      if (bits[word] === 0) {
        live[words] = word;
        words += 1;
      }
      setBit(bits, place);
    }
    to.words = words;
    return lowest;
  };
};
