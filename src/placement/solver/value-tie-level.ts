import type { PlaceSet } from './bits.ts';
import { createCountedValues } from './counted-values.ts';
import { createNarrowFew, type TieLevel } from './tie-level.ts';
import { listedMembers, maskedMembers } from './value-members.ts';

/** Values that so many places or more share on average get bits of their own. */
const SHARED_BY = 32;

/** The values that occur, numbered anew without gaps. */
const occurring = (codes: Int32Array, before: Int32Array) => {
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

/**
 * Fresh levels of keys that places with the same value share. `all` tells the value of each place, `beforeAll` the keys
 * at the start.
 */
export const valueTieLevels = (all: Int32Array, beforeAll: Int32Array): (() => TieLevel) => {
  const { codes, before } = occurring(all, beforeAll);
  const values = before.length;
  const members =
    codes.length >= values * SHARED_BY
      ? maskedMembers(codes, values)
      : listedMembers(codes, values);
  return () => {
    const { counts, sorted, runEnd, grow } = createCountedValues(before);
    const narrowFew = createNarrowFew((place) => counts[codes[place] ?? 0] ?? 0);
    let lowest = 0;

    const narrowMany = (from: PlaceSet, to: PlaceSet): number => {
      for (let start = 0; start < values; ) {
        const end = runEnd(start);
        for (let index = start; index < end; index += 1) {
          const value = sorted[index] ?? 0;
          if (!members.meets(from, value)) continue;
          members.keep(from, to, sorted, start, end);
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
      take: (place) => grow(codes[place] ?? 0),
    };
  };
};
