import { clearBit, lowestBit, type PlaceSet } from './bits.ts';
import { createKeyBins } from './key-bins.ts';
import { createKeyOrder } from './key-order.ts';
import { createNarrowFew, type TieLevel } from './tie-level.ts';

/** An order is kept for keys that so few places or fewer share on average, bins for others. */
const FEW_PLACES = 8;

/** What narrows a set that is not small, and is told of changes. */
interface OwnKeys {
  narrow(from: PlaceSet, to: PlaceSet): number;
  moved(place: number, before: number): void;
  gone(place: number): void;
}

const binnedKeys = (keys: Float64Array, step: number): OwnKeys => {
  const bins = createKeyBins(keys, step);
  const lowestKey = ({ bits, live, words }: PlaceSet): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < words; index += 1) {
      const base = (live[index] ?? 0) << 5;
      for (let rest = bits[base >>> 5] ?? 0; rest !== 0; rest &= rest - 1) {
        const key = keys[base + lowestBit(rest)] ?? 0;
        if (key < least) least = key;
      }
    }
    return least;
  };
  const keepOnly = (set: PlaceSet, key: number): void => {
    const { bits, live } = set;
    let kept = 0;
    for (let index = 0; index < set.words; index += 1) {
      const word = live[index] ?? 0;
      let own = 0;
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const bit = lowestBit(rest);
        if (keys[(word << 5) + bit] === key) own |= 1 << bit;
      }
      bits[word] = own;
      if (own === 0) continue;
      live[kept] = word;
      kept += 1;
    }
    set.words = kept;
  };
  return {
    narrow: (from, to) => {
      const same = bins.lowest(from, to);
      const word = to.live[0] ?? 0;
      if (same) return keys[(word << 5) + lowestBit(to.bits[word] ?? 1)] ?? 0;
      const least = lowestKey(to);
      keepOnly(to, least);
      return least;
    },
    moved: bins.moved,
    gone: () => {},
  };
};

const orderedKeys = (keys: Float64Array): OwnKeys => {
  const { lowest, moved, gone } = createKeyOrder(keys);
  return { narrow: lowest, moved, gone };
};

const createOwnTieLevel = (keys: Float64Array, step: number, ordered: boolean): TieLevel => {
  const many = ordered ? orderedKeys(keys) : binnedKeys(keys, step);
  const narrowFew = createNarrowFew((place) => keys[place] ?? 0);
  let lowest = 0;
  return {
    step,
    narrow: (from, to) => {
      lowest = narrowFew(from, to) ?? many.narrow(from, to);
    },
    isLowest: (place) => keys[place] === lowest,
    takeOut: ({ bits }, place) => {
      if (step > 0) clearBit(bits, place);
    },
    take: (place) => {
      if (step === 0) return 0;
      const before = keys[place] ?? 0;
      keys[place] = before + step;
      many.moved(place, before);
      return 0;
    },
    gone: many.gone,
  };
};

/** Fresh levels of keys of each place alone, which every task there changes by `step`. */
export const ownTieLevels = (start: Float64Array, step: number): (() => TieLevel) => {
  const ordered = new Set(start).size * FEW_PLACES >= start.length;
  return () => createOwnTieLevel(Float64Array.from(start), step, ordered);
};
