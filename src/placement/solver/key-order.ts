import { clearSet, hasBit, type PlaceSet, setBit } from './bits.ts';

/** Places by their keys, for keys of which nearly every place has one of its own. */
interface KeyOrder {
  /** The members of `from` with the lowest key, into `to`; returns the key. `from` must not be empty. */
  lowest(from: PlaceSet, to: PlaceSet): number;
  /** Moves a place after its key changed. */
  moved(place: number): void;
  /** Forgets a place that can take no more. */
  gone(place: number): void;
}

/** The places that are gone are swept out when they are one in so many. */
const SWEPT_AT = 8;

/** The order of `keys`, which the caller changes one by one. */
export const createKeyOrder = (keys: Float64Array): KeyOrder => {
  const sorted = Int32Array.from(keys.keys()).sort(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0),
  );
  const places = new Int32Array(keys.length);
  sorted.forEach((place, at) => {
    places[place] = at;
  });
  const dead = new Uint8Array(keys.length);
  let size = keys.length;
  let unswept = 0;

  const put = (place: number, at: number): void => {
    sorted[at] = place;
    places[place] = at;
  };
  const sweep = (): void => {
    let kept = 0;
    for (let at = 0; at < size; at += 1) {
      const place = sorted[at] ?? 0;
      if (dead[place] === 1) continue;
      put(place, kept);
      kept += 1;
    }
    size = kept;
    unswept = 0;
  };
  return {
    lowest: (from, to) => {
      clearSet(to);
      let at = 0;
      while (at < size && !hasBit(from.bits, sorted[at] ?? 0)) at += 1;
      const key = keys[sorted[at] ?? 0] ?? 0;
      let words = 0;
      for (; at < size; at += 1) {
        const place = sorted[at] ?? 0;
        if (keys[place] !== key) break;
        if (!hasBit(from.bits, place)) continue;
        const word = place >>> 5;
        if (to.bits[word] === 0) {
          to.live[words] = word;
          words += 1;
        }
        setBit(to.bits, place);
      }
      // Words in order, so that members are counted as they stand.
      to.live.subarray(0, words).sort();
      to.words = words;
      return key;
    },
    moved: (place) => {
      const key = keys[place] ?? 0;
      let at = places[place] ?? 0;
      for (; at > 0 && (keys[sorted[at - 1] ?? 0] ?? 0) > key; at -= 1)
        put(sorted[at - 1] ?? 0, at);
      for (; at + 1 < size && (keys[sorted[at + 1] ?? 0] ?? 0) < key; at += 1)
        put(sorted[at + 1] ?? 0, at);
      put(place, at);
    },
    gone: (place) => {
      dead[place] = 1;
      unswept += 1;
      if (unswept * SWEPT_AT > size) sweep();
    },
  };
};
