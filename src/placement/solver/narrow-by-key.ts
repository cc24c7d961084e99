import { clearSet, listBits, lowestBit, type PlaceSet, setBit } from './bits.ts';

/** So few members are listed and compared one by one. */
const FEW = 16;

/** Narrows a small set by looking at each member. Returns the lowest key, or undefined when the set is not small. */
export const createNarrowFew = (keyOf: (place: number) => number) => {
  const members = new Int32Array(FEW + 1);
  return (from: PlaceSet, to: PlaceSet): number | undefined => {
    if (from.words > FEW) return undefined;
    const found = listBits(from, members);
    if (found > FEW) return undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (let index = 0; index < found; index += 1) {
      const key = keyOf(members[index] ?? 0);
      if (key < lowest) lowest = key;
    }
    clearSet(to);
    const { bits, live } = to;
    let words = 0;
    for (let index = 0; index < found; index += 1) {
      const place = members[index] ?? 0;
      if (keyOf(place) !== lowest) continue;
      const word = place >>> 5;
      if (bits[word] === 0) {
        live[words] = word;
        words += 1;
      }
      setBit(bits, place);
    }
    to.words = words;
    return lowest;
  };
};

/** The lowest key of all members; `codes` tells where the key of a place stands in `keys`. */
const lowestKey = (
  { bits, live, words }: PlaceSet,
  codes: Int32Array,
  keys: Int32Array,
): number => {
  let least = 0x7fffffff;
  for (let index = 0; index < words; index += 1) {
    const word = live[index] ?? 0;
    const base = word << 5;
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const key = keys[codes[base + lowestBit(rest)] ?? 0] ?? 0;
      if (key < least) least = key;
    }
  }
  return least;
};

/** The members of `from` with the lowest key, into `to`, by a look at each; returns the key. */
export const narrowByKey = (
  from: PlaceSet,
  to: PlaceSet,
  codes: Int32Array,
  keys: Int32Array,
): number => {
  clearSet(to);
  const least = lowestKey(from, codes, keys);
  const { bits, live } = to;
  let words = 0;
  for (let index = 0; index < from.words; index += 1) {
    const word = from.live[index] ?? 0;
    const base = word << 5;
    let own = 0;
    for (let rest = from.bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const bit = lowestBit(rest);
      if (keys[codes[base + bit] ?? 0] === least) own |= 1 << bit;
    }
    if (own === 0) continue;
    bits[word] = own;
    live[words] = word;
    words += 1;
  }
  to.words = words;
  return least;
};
