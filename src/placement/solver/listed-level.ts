import { membersOf, takeOutListed } from './members.ts';
import { narrowByKey } from './narrow-by-key.ts';
import type { TieLevel } from './tie-level.ts';

/**
 * Fresh levels of keys for values that few places share, in chains that are narrowed seldom: nothing is kept but the
 * counts, and to narrow a set is to look at each member. `codes` tells the value of each place, or -1 where no place
 * stands; `before` the key of each value at the start.
 */
export const listedLevels = (codes: Int32Array, before: Int32Array): (() => TieLevel) => {
  const { starts, places } = membersOf(codes, before.length);
  return () => {
    const counts = Int32Array.from(before);
    let lowest = 0;
    return {
      step: 0,
      narrow: (from, to) => {
        lowest = narrowByKey(from, to, codes, counts);
      },
      isLowest: (place) => counts[codes[place] ?? 0] === lowest,
      take: (place, tasks) => {
        const value = codes[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + tasks;
      },
      maskAt: () => 0,
      takeOut: (set, place) => {
        const value = codes[place] ?? 0;
        takeOutListed(set, places, starts[value] ?? 0, starts[value + 1] ?? 0);
      },
      gone: () => {},
    };
  };
};
