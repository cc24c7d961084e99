import { bitAt, bitsIn, lowestBit, type PlaceSet } from './bits.ts';
import { AT_ONCE, fillUp, type PlaceMasks, takeOutMasks } from './place-masks.ts';

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
  readonly count: number;
  /**
   * Takes the members of the first `count` stretches of masks out of the set, lists its words anew, and measures the
   * width and the lowest place. `stretches` comes from `roomForStretches`.
   */
  measure(
    set: PlaceSet,
    masks: PlaceMasks,
    stretches: Int32Array,
    count: number,
    out: Measured,
  ): void;
  /** The place of the tied instance at that rank, from 0; its rank within the place into `out`. */
  at(set: PlaceSet, rank: number, out: Measured): number;
}

/**
 * Places of one instance each. In every 32 places from 0 on the lowest instance must come first when the lowest is to be
 * known.
 */
export const singlePlaces = (order: Int32Array): TiedPlaces => ({
  count: order.length,
  measure: (set, masks, stretches, count, out) => {
    const { bits, live, words } = set;
    const members = masks.bits;
    fillUp(stretches, count);
    const a = stretches[0] ?? 0;
    const b = stretches[1] ?? 0;
    const c = stretches[2] ?? 0;
    const d = stretches[3] ?? 0;
    let kept = 0;
    let width = 0;
    let lowest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < words; index += 1) {
      const word = live[index] ?? 0;
      let own = bits[word] ?? 0;
      if (count > 0) {
        let any =
          (members[a + word] ?? 0) |
          (members[b + word] ?? 0) |
          (members[c + word] ?? 0) |
          (members[d + word] ?? 0);
        for (let more = AT_ONCE; more < count; more += 1)
          any |= members[(stretches[more] ?? 0) + word] ?? 0;
        own &= ~any;
        bits[word] = own;
      }
      if (own === 0) continue;
      live[kept] = word;
      kept += 1;
      width += bitsIn(own);
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
});

/** Places of several instances: `head` tells the lowest of each place, `width` how many are left. */
export const sharedPlaces = (head: Int32Array, width: Int32Array): TiedPlaces => ({
  count: head.length,
  measure: (set, masks, stretches, count, out) => {
    takeOutMasks(set, masks, stretches, count);
    const { bits, live, words } = set;
    let sum = 0;
    let lowest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < words; index += 1) {
      const word = live[index] ?? 0;
      const base = word << 5;
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const place = base + lowestBit(rest);
        sum += width[place] ?? 0;
        const instance = head[place] ?? 0;
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
        const own = width[place] ?? 0;
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
