import { bitAt, bitsIn, lowestBit, type PlaceSet } from './bits.ts';
import { dropWords, fillUp, type PlaceMasks, takeOutMasks } from './place-masks.ts';

/** What is known of a tied set. */
export interface Measured {
  /** How many instances stand in it. */
  width: number;
  /** The place of the lowest of them. */
  lowest: number;
  /** The rank that `at` was asked for, counted within the place it gave. */
  rank: number;
}

/** What the places of a tied set stand for. */
export interface TiedPlaces {
  /**
   * Takes out of the set the words of blocks that are not in `blocks`, if given, and the members of the first `count` stretches of
   * masks, lists its words anew, and measures the width and the lowest place. `stretches` comes from `roomForStretches`.
   */
  measure(
    set: PlaceSet,
    blocks: PlaceSet | undefined,
    masks: PlaceMasks,
    stretches: Int32Array,
    count: number,
    out: Measured,
  ): void;
  /** The place of the tied instance at that rank, from 0; its rank within the place into `out`. */
  at(set: PlaceSet, rank: number, out: Measured): number;
}

/**
 * Places of one instance each: `order` tells which, `blockOf` the block of each word. In every 32 places from 0 on the
 * lowest instance must come first when the lowest is to be known.
 */
export const singlePlaces = (order: Int32Array, blockOf: Int32Array): TiedPlaces => {
  const all = new Int32Array(blockOf.length).fill(-1);
  /** Measures a set that nothing has to be taken out of but what its bits say already. */
  const measurePlain = (set: PlaceSet, out: Measured): void => {
    const { bits, live, words } = set;
    let kept = 0;
    let width = 0;
    let lowest = -1;
    let least = 0x7fffffff;
    for (let index = 0; index < words; index += 1) {
      const word = live[index] ?? 0;
      const own = bits[word] ?? 0;
      if (own === 0) continue;
      live[kept] = word;
      kept += 1;
      width += bitsIn(own);
      if ((order[word << 5] ?? 0) >= least) continue;
      const place = (word << 5) + lowestBit(own);
      const instance = order[place] ?? 0;
      if (instance >= least) continue;
      least = instance;
      lowest = place;
    }
    set.words = kept;
    out.width = width;
    out.lowest = lowest;
  };
  return {
    measure: (set, blocks, masks, stretches, count, out) => {
      if (count === 0 && blocks === undefined) {
        measurePlain(set, out);
        return;
      }
      const { bits, live, words } = set;
      const members = masks.bits;
      const tied = blocks?.bits ?? all;
      fillUp(stretches, count);
      const a = stretches[0] ?? 0;
      const b = stretches[1] ?? 0;
      let kept = 0;
      let width = 0;
      let lowest = -1;
      let least = 0x7fffffff;
      for (let index = 0; index < words; index += 1) {
        const word = live[index] ?? 0;
        const block = blockOf[word] ?? 0;
        let any = (members[a + word] ?? 0) | (members[b + word] ?? 0);
        for (let more = 2; more < count; more += 2)
          any |=
            (members[(stretches[more] ?? 0) + word] ?? 0) |
            (members[(stretches[more + 1] ?? 0) + word] ?? 0);
        // All bits when the block is tied, else none.
        const kin = -(((tied[block >>> 5] ?? 0) >>> block) & 1);
        const own = (bits[word] ?? 0) & ~any & kin;
        bits[word] = own;
        if (own === 0) continue;
        live[kept] = word;
        kept += 1;
        width += bitsIn(own);
        // The first of a word, tied or not, is the lowest of it.
        if ((order[word << 5] ?? 0) >= least) continue;
        const place = (word << 5) + lowestBit(own);
        const instance = order[place] ?? 0;
        if (instance >= least) continue;
        least = instance;
        lowest = place;
      }
      set.words = kept;
      out.width = width;
      out.lowest = lowest;
    },
    at: (set, rank, out) => {
      out.rank = 0;
      return bitAt(set, rank);
    },
  };
};

/**
 * Places of several instances: `order` tells the cell of a place, `head` the lowest instance of each cell, `width` how many
 * are left.
 */
export const sharedPlaces = (
  order: Int32Array,
  blockOf: Int32Array,
  head: Int32Array,
  width: Int32Array,
): TiedPlaces => ({
  measure: (set, blocks, masks, stretches, count, out) => {
    const { bits, live } = set;
    if (blocks !== undefined) dropWords(set, blocks, blockOf);
    takeOutMasks(set, masks, stretches, count);
    let sum = 0;
    let lowest = -1;
    let least = 0x7fffffff;
    for (let index = 0; index < set.words; index += 1) {
      const word = live[index] ?? 0;
      const base = word << 5;
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const place = base + lowestBit(rest);
        const cell = order[place] ?? 0;
        sum += width[cell] ?? 0;
        const instance = head[cell] ?? 0;
        if (instance >= least) continue;
        least = instance;
        lowest = place;
      }
    }
    out.width = sum;
    out.lowest = lowest;
  },
  at: ({ bits, live, words }, rank, out) => {
    let left = rank;
    for (let index = 0; index < words; index += 1) {
      const word = live[index] ?? 0;
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const place = (word << 5) + lowestBit(rest);
        const own = width[order[place] ?? 0] ?? 0;
        if (left < own) {
          out.rank = left;
          return place;
        }
        left -= own;
      }
    }
    return -1;
  },
});
