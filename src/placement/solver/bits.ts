/** A set of places as bits, with a list of the words that may hold members; every other word is 0. */
export interface PlaceSet {
  readonly bits: Int32Array;
  readonly live: Int32Array;
  /** How many entries of `live` count. */
  words: number;
}

/** How many bits of the word are set. */
export const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The lowest bit of a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** Words that hold so many bits. */
export const wordsFor = (bits: number): number => (bits + 31) >>> 5;

export const setBit = (bits: Int32Array, place: number): void => {
  const word = place >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
};

export const clearBit = (bits: Int32Array, place: number): void => {
  const word = place >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (place & 31));
};

export const hasBit = (bits: Int32Array, place: number): boolean =>
  (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** An empty set for so many places. */
export const emptySet = (places: number): PlaceSet => {
  const words = wordsFor(places);
  return { bits: new Int32Array(words), live: new Int32Array(words), words: 0 };
};

/** Takes out every member. */
export const clearSet = (set: PlaceSet): void => {
  const { bits, live, words } = set;
  for (let index = 0; index < words; index += 1) bits[live[index] ?? 0] = 0;
  set.words = 0;
};

/** Puts all members into a set that is empty. */
export const copySet = (from: PlaceSet, to: PlaceSet): void => {
  let kept = 0;
  for (let index = 0; index < from.words; index += 1) {
    const word = from.live[index] ?? 0;
    const own = from.bits[word] ?? 0;
    if (own === 0) continue;
    to.bits[word] = own;
    to.live[kept] = word;
    kept += 1;
  }
  to.words = kept;
};

/** Lists the words that are not 0 after bits were changed. */
export const relist = (set: PlaceSet): void => {
  const { bits, live } = set;
  let words = 0;
  for (let word = 0; word < bits.length; word += 1)
    if (bits[word] !== 0) {
      live[words] = word;
      words += 1;
    }
  set.words = words;
};

/** Drops words that became 0; true when no member is left. */
export const isEmpty = (set: PlaceSet): boolean => {
  const { bits, live } = set;
  let words = 0;
  for (let index = 0; index < set.words; index += 1) {
    const word = live[index] ?? 0;
    if (bits[word] === 0) continue;
    live[words] = word;
    words += 1;
  }
  set.words = words;
  return words === 0;
};

/** Lists the members in order into `out`, but stops when it has as many as `out` holds; returns how many. */
export const listBits = ({ bits, live, words }: PlaceSet, out: Int32Array): number => {
  let found = 0;
  for (let index = 0; index < words; index += 1) {
    const word = live[index] ?? 0;
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      if (found === out.length) return found;
      out[found] = (word << 5) + lowestBit(rest);
      found += 1;
    }
  }
  return found;
};

/** The member at that rank, from 0; -1 when there are fewer. */
export const bitAt = ({ bits, live, words }: PlaceSet, rank: number): number => {
  let left = rank;
  for (let index = 0; index < words; index += 1) {
    const word = live[index] ?? 0;
    let rest = bits[word] ?? 0;
    const own = bitsIn(rest);
    if (left >= own) {
      left -= own;
      continue;
    }
    for (; left > 0; left -= 1) rest &= rest - 1;
    return (word << 5) + lowestBit(rest);
  }
  return -1;
};
