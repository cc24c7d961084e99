import { clearSet } from './bits.ts';
import { createNarrowFew } from './narrow-by-key.ts';
import { keepMasks, type PlaceMasks, roomForStretches } from './place-masks.ts';
import type { TieLevel } from './tie-level.ts';

/** Stands for the count of a value that no place can take a task for. */
const GONE = 0x7fffffff;

/**
 * Fresh levels of keys that places with the same value share, for values that many places share. Members are bits: they
 * are put into `masks`, which has room for them in the stretches from `first` on. `codes` tells the value of each place, or
 * -1 where no place stands; `before` the key of each value at the start.
 */
export const maskedLevels = (
  codes: Int32Array,
  before: Int32Array,
  masks: PlaceMasks,
  first: number,
): (() => TieLevel) => {
  const { bits: members, words } = masks;
  const values = before.length;
  const offset = first * words;
  const sizes = new Int32Array(values);
  codes.forEach((code, place) => {
    if (code < 0) return;
    const at = offset + code * words + (place >>> 5);
    members[at] = (members[at] ?? 0) | (1 << (place & 31));
    sizes[code] = (sizes[code] ?? 0) + 1;
  });
  return () => {
    const counts = before.map((count, value) => (sizes[value] === 0 ? GONE : count));
    const left = Int32Array.from(sizes);
    const chosen = roomForStretches(values);
    const narrowFew = createNarrowFew((place) => counts[codes[place] ?? 0] ?? 0);
    let lowest = 0;

    /** Lists the masks of the values with the lowest count above that one, which becomes `lowest`. */
    const chooseAbove = (count: number): number => {
      lowest = GONE;
      let found = 0;
      for (let value = 0; value < values; value += 1) {
        const own = counts[value] ?? GONE;
        if (own <= count || own > lowest) continue;
        if (own < lowest) found = 0;
        lowest = own;
        chosen[found] = offset + value * words;
        found += 1;
      }
      return found;
    };
    /** Lists the masks of the values with any other count. */
    const chooseOthers = (): number => {
      let found = 0;
      for (let value = 0; value < values; value += 1) {
        if (counts[value] === lowest) continue;
        chosen[found] = offset + value * words;
        found += 1;
      }
      return found;
    };
    return {
      step: 0,
      narrow: (from, to) => {
        const few = narrowFew(from, to);
        if (few !== undefined) {
          lowest = few;
          return;
        }
        clearSet(to);
        for (lowest = -1; to.words === 0 && lowest < GONE; ) {
          const found = chooseAbove(lowest);
          const others = found * 2 > values;
          keepMasks(from, to, masks, chosen, others ? chooseOthers() : found, others);
        }
      },
      isLowest: (place) => counts[codes[place] ?? 0] === lowest,
      take: (place, tasks) => {
        const value = codes[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + tasks;
      },
      maskAt: (place) => offset + (codes[place] ?? 0) * words,
      takeOut: () => {},
      gone: (place) => {
        const value = codes[place] ?? 0;
        left[value] = (left[value] ?? 0) - 1;
        if (left[value] === 0) counts[value] = GONE;
      },
    };
  };
};
