import { clearSet, hasBit, type PlaceSet, setBit } from './bits.ts';

/** Places by their keys, for keys of which nearly every place has one of its own. */
interface KeyOrder {
  /** The lowest key of the members of `from`; infinite when there are none in the order. */
  lowestKey(from: PlaceSet): number;
  /** Puts a place in, behind all others with its key. */
  add(place: number): void;
  /** Adds to `to` the members of `from` with the key `key`, which is the lowest of all in the order. */
  addEqual(from: PlaceSet, to: PlaceSet, key: number): void;
  /** The members of `from` with the lowest key, into `to`; returns the key. `from` must not be empty. */
  lowest(from: PlaceSet, to: PlaceSet): number;
  /** Moves a place after its key changed. */
  moved(place: number): void;
  /** Forgets a place that can take no more. */
  gone(place: number): void;
}

/** The places that are gone are swept out when they are one in so many. */
const SWEPT_AT = 8;

/** The order of the `first` places by `keys`, which the caller changes one by one. */
export const createKeyOrder = (keys: Float64Array, first: Int32Array): KeyOrder => {
  const sorted = new Int32Array(keys.length);
  sorted.set(Int32Array.from(first).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0)));
  const places = new Int32Array(keys.length);
  sorted.subarray(0, first.length).forEach((place, at) => {
    places[place] = at;
  });
  const dead = new Uint8Array(keys.length);
  let size = first.length;
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
  /** Where the first member of the set stands in the order; `size` when none does. */
  const firstOf = ({ bits }: PlaceSet): number => {
    let at = 0;
    while (at < size && !hasBit(bits, sorted[at] ?? 0)) at += 1;
    return at;
  };
  const addEqual = (from: PlaceSet, to: PlaceSet, begin: number, key: number): void => {
    let words = to.words;
    for (let at = begin; at < size; at += 1) {
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
    if (words > 1) to.live.subarray(0, words).sort();
    to.words = words;
  };
  const move = (place: number): void => {
    const key = keys[place] ?? 0;
    let at = places[place] ?? 0;
    for (; at > 0 && (keys[sorted[at - 1] ?? 0] ?? 0) > key; at -= 1) put(sorted[at - 1] ?? 0, at);
    for (; at + 1 < size && (keys[sorted[at + 1] ?? 0] ?? 0) < key; at += 1)
      put(sorted[at + 1] ?? 0, at);
    put(place, at);
  };
  return {
    lowestKey: (from) => {
      const at = firstOf(from);
      return at < size ? (keys[sorted[at] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
    },
    lowest: (from, to) => {
      clearSet(to);
      const at = firstOf(from);
      const key = keys[sorted[at] ?? 0] ?? 0;
      addEqual(from, to, at, key);
      return key;
    },
    addEqual: (from, to, key) => {
      addEqual(from, to, firstOf(from), key);
    },
    add: (place) => {
      put(place, size);
      size += 1;
      move(place);
    },
    moved: move,
    gone: (place) => {
      dead[place] = 1;
      unswept += 1;
      if (unswept * SWEPT_AT > size) sweep();
    },
  };
};
