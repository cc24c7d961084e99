import { clearSet, type PlaceSet, wordsFor } from './bits.ts';

/** Places by their keys, put into bins of equal width, so that the lowest key of a set is found without looking at all. */
interface KeyBins {
  /** The members of `from` in the lowest bin that holds any, into `to`. True when all of them have the same key. */
  lowest(from: PlaceSet, to: PlaceSet): boolean;
  /** Moves a place after its key changed from `before`. */
  moved(place: number, before: number): void;
}

const BINS = 64;

/** Bins over `keys`, which the caller changes; the outermost bins take what lies beyond. */
export const createKeyBins = (keys: Float64Array, step: number): KeyBins => {
  const words = wordsFor(keys.length);
  const masks = new Int32Array(BINS * words);
  // Bin → the key in it, or NaN when there are several.
  const only = new Float64Array(BINS);
  const used = new Uint8Array(BINS);
  let low = 0;
  let width = 1;
  let beyond = 0;

  const binOf = (key: number): number =>
    Math.min(BINS - 1, Math.max(0, Math.floor((key - low) / width)));
  const add = (place: number): void => {
    const key = keys[place] ?? 0;
    const bin = binOf(key);
    const at = bin * words + (place >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (place & 31));
    if (used[bin] === 0) only[bin] = key;
    else if (only[bin] !== key) only[bin] = Number.NaN;
    used[bin] = 1;
  };
  const spread = (): void => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const key of keys) {
      if (key < least) least = key;
      if (key > most) most = key;
    }
    const range = most - least;
    // Room on the side to which keys move.
    const room = Math.max(range, BINS * Math.abs(step)) / 2;
    low = step < 0 ? least - room : least;
    width = Math.max(1, Math.ceil((range + room) / (BINS - 1)));
    masks.fill(0);
    used.fill(0);
    beyond = 0;
    for (let place = 0; place < keys.length; place += 1) add(place);
  };
  spread();
  return {
    lowest: (from, to) => {
      clearSet(to);
      const { bits, live } = to;
      for (let bin = 0; bin < BINS; bin += 1) {
        if (used[bin] === 0) continue;
        const base = bin * words;
        let kept = 0;
        for (let index = 0; index < from.words; index += 1) {
          const word = from.live[index] ?? 0;
          const own = (from.bits[word] ?? 0) & (masks[base + word] ?? 0);
          if (own === 0) continue;
          bits[word] = own;
          live[kept] = word;
          kept += 1;
        }
        to.words = kept;
        if (kept > 0) return !Number.isNaN(only[bin]);
      }
      return true;
    },
    moved: (place, before) => {
      const at = binOf(before) * words + (place >>> 5);
      masks[at] = (masks[at] ?? 0) & ~(1 << (place & 31));
      add(place);
      const key = keys[place] ?? 0;
      if (key < low || key >= low + width * BINS) beyond += 1;
      if (beyond * 16 > keys.length) spread();
    },
  };
};
