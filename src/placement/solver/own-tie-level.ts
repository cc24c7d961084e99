import { clearBit } from './bits.ts';
import { createFallingKeys } from './falling-keys.ts';
import { createKeyOrder } from './key-order.ts';
import { createNarrowFew } from './narrow-by-key.ts';
import type { TieLevel } from './tie-level.ts';

/** All places stand in an order when so few of them or fewer share a key on average. */
const FEW_PLACES = 8;

const orderedKeys = (keys: Float64Array) => {
  const { lowest, moved, gone } = createKeyOrder(keys, Int32Array.from(keys.keys()));
  return { narrow: lowest, moved, gone };
};

const createOwnTieLevel = (keys: Float64Array, step: number, ordered: boolean): TieLevel => {
  const many = ordered ? orderedKeys(keys) : createFallingKeys(keys);
  const narrowFew = createNarrowFew((place) => keys[place] ?? 0);
  let lowest = 0;
  return {
    step,
    narrow: (from, to) => {
      lowest = narrowFew(from, to) ?? many.narrow(from, to);
    },
    isLowest: (place) => keys[place] === lowest,
    take: (place, tasks) => {
      if (step === 0) return;
      keys[place] = (keys[place] ?? 0) + step * tasks;
      many.moved(place);
    },
    maskAt: () => 0,
    takeOut: ({ bits }, place) => {
      if (step > 0) clearBit(bits, place);
    },
    gone: many.gone,
  };
};

/** Fresh levels of keys of each place alone, which every task there changes by `step`. */
export const ownTieLevels = (start: Float64Array, step: number): (() => TieLevel) => {
  const ordered = new Set(start).size * FEW_PLACES >= start.length;
  return () => createOwnTieLevel(Float64Array.from(start), step, ordered);
};
