import { type PlaceSet, wordsFor } from './bits.ts';
import { createCountedValues } from './counted-values.ts';
import type { PlaceMasks } from './place-masks.ts';
import { createNarrowFew, type TieLevel } from './tie-level.ts';
import { listedMembers, maskedMembers } from './value-members.ts';

/** Values that so many places or more share on average get masks. */
const SHARED_BY = 32;

interface Occurring {
  /** Place → number of its value; the values that occur are numbered anew without gaps. */
  readonly codes: Int32Array;
  /** Number → the key at the start. */
  readonly before: Int32Array;
}

/** The values that occur, with their keys at the start. */
export const occurring = (codes: Int32Array, before: Int32Array): Occurring => {
  const numbers = new Int32Array(before.length).fill(-1);
  const counts: number[] = [];
  const own = codes.map((code) => {
    const known = numbers[code] ?? -1;
    if (known >= 0) return known;
    numbers[code] = counts.length;
    counts.push(before[code] ?? 0);
    return counts.length - 1;
  });
  return { codes: own, before: Int32Array.from(counts) };
};

/** How many masks a level takes up. */
export const masksOf = ({ codes, before }: Occurring): number =>
  codes.length >= before.length * SHARED_BY ? before.length : 0;

/** Empty masks with room for so many over so many places. */
export const emptyMasks = (masks: number, places: number): PlaceMasks => {
  const words = wordsFor(places);
  return { bits: new Int32Array((1 + masks) * words), words };
};

/**
 * Fresh levels of keys that places with the same value share. If the level has masks, they are put into `masks` from the
 * stretch `first` on.
 */
export const valueTieLevels = (
  level: Occurring,
  masks: PlaceMasks,
  first: number,
): (() => TieLevel) => {
  const { codes, before } = level;
  const values = before.length;
  const members =
    masksOf(level) > 0 ? maskedMembers(codes, values, masks, first) : listedMembers(codes, values);
  return () => {
    const counted = createCountedValues(before);
    const { counts, sorted, runEnd, grow } = counted;
    const narrowFew = createNarrowFew((place) => counts[codes[place] ?? 0] ?? 0);
    let lowest = 0;

    const narrowMany = (from: PlaceSet, to: PlaceSet): number => {
      for (let start = 0; start < values; ) {
        const end = runEnd(start);
        for (let index = start; index < end; index += 1) {
          const value = sorted[index] ?? 0;
          if (!members.meets(from, value)) continue;
          members.keep(from, to, counted, start, end);
          return counts[value] ?? 0;
        }
        start = end;
      }
      return 0;
    };
    return {
      step: 0,
      narrow: (from, to) => {
        lowest = narrowFew(from, to) ?? narrowMany(from, to);
      },
      isLowest: (place) => counts[codes[place] ?? 0] === lowest,
      takeOut: (set, place) => members.takeOut(set, codes[place] ?? 0),
      take: (place) => {
        const value = codes[place] ?? 0;
        grow(value);
        return members.maskAt(value);
      },
      gone: () => {},
    };
  };
};
