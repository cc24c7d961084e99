import { copySet, isEmpty, type PlaceSet } from './bits.ts';

/**
 * The members of values as bits, a stretch of words for each value of each level that has them. The first stretch is
 * empty.
 */
export interface PlaceMasks {
  readonly bits: Int32Array;
  /** How long a stretch is. */
  readonly words: number;
}

/** So many stretches are looked up at once. */
const AT_ONCE = 4;

/** Room for so many stretches and the empty ones that fill them up. */
export const roomForStretches = (stretches: number): Int32Array =>
  new Int32Array(stretches + AT_ONCE);

/** Puts empty stretches behind the first `count`. */
export const fillUp = (stretches: Int32Array, count: number): void => {
  for (let more = count; more < count + AT_ONCE; more += 1) stretches[more] = 0;
};

/** Takes out the words of blocks that are not in `blocks`; the caller lists words anew. */
export const dropWords = (set: PlaceSet, blocks: PlaceSet, blockOf: Int32Array): void => {
  const { bits, live, words } = set;
  const tied = blocks.bits;
  for (let index = 0; index < words; index += 1) {
    const word = live[index] ?? 0;
    const block = blockOf[word] ?? 0;
    if ((((tied[block >>> 5] ?? 0) >>> (block & 31)) & 1) === 0) bits[word] = 0;
  }
};

/**
 * Takes the members of the first `count` stretches out of the set, and lists its words anew. `stretches` tells where they
 * begin, and comes from `roomForStretches`.
 */
export const takeOutMasks = (
  set: PlaceSet,
  masks: PlaceMasks,
  stretches: Int32Array,
  count: number,
): void => {
  if (count === 0) {
    isEmpty(set);
    return;
  }
  if (count > 2) {
    keepMasks(set, set, masks, stretches, count, true);
    return;
  }
  const { bits, live, words } = set;
  const members = masks.bits;
  fillUp(stretches, count);
  const a = stretches[0] ?? 0;
  const b = stretches[1] ?? 0;
  let kept = 0;
  for (let index = 0; index < words; index += 1) {
    const word = live[index] ?? 0;
    const own = (bits[word] ?? 0) & ~((members[a + word] ?? 0) | (members[b + word] ?? 0));
    bits[word] = own;
    live[kept] = word;
    kept += (own | -own) >>> 31;
  }
  set.words = kept;
};

/**
 * The members of `from` that the first `count` stretches hold, or, `outwards`, those that they do not hold, into `to`, which may
 * be `from` itself.
 */
export const keepMasks = (
  from: PlaceSet,
  to: PlaceSet,
  masks: PlaceMasks,
  stretches: Int32Array,
  count: number,
  outwards: boolean,
): void => {
  if (count === 0 && outwards) {
    copySet(from, to);
    return;
  }
  const { bits, live } = to;
  const { bits: held, live: listed, words } = from;
  const members = masks.bits;
  fillUp(stretches, count);
  const a = stretches[0] ?? 0;
  const b = stretches[1] ?? 0;
  const c = stretches[2] ?? 0;
  const d = stretches[3] ?? 0;
  const flip = outwards ? -1 : 0;
  let kept = 0;
  for (let index = 0; index < words; index += 1) {
    const word = listed[index] ?? 0;
    let any =
      (members[a + word] ?? 0) |
      (members[b + word] ?? 0) |
      (members[c + word] ?? 0) |
      (members[d + word] ?? 0);
    for (let more = AT_ONCE; more < count; more += AT_ONCE)
      any |=
        (members[(stretches[more] ?? 0) + word] ?? 0) |
        (members[(stretches[more + 1] ?? 0) + word] ?? 0) |
        (members[(stretches[more + 2] ?? 0) + word] ?? 0) |
        (members[(stretches[more + 3] ?? 0) + word] ?? 0);
    const own = (held[word] ?? 0) & (any ^ flip);
    bits[word] = own;
    live[kept] = word;
    kept += (own | -own) >>> 31;
  }
  to.words = kept;
};
