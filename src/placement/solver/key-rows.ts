import { clearSet, type PlaceSet } from './bits.ts';

/** Rows of bits by key, in the order of the keys; places move from row to row as keys grow. */
export interface KeyRows {
  readonly words: number;
  /** The bits of all rows; a row begins at its number times `words`. */
  bits(): Int32Array;
  /** The row with the lowest key, or -1. */
  first(): number;
  /** The row with the next key, or -1. */
  next(row: number): number;
  keyOf(row: number): number;
  /** The row for a key, which is looked for from the row `from` on, or from the first for -1; made when there is none. */
  rowFor(key: number, from: number): number;
  /** Counts places into a row, or out of it; a row without places is given up. */
  resize(row: number, places: number): void;
}

/** No rows at first; each is so many words long. */
export const createKeyRows = (words: number): KeyRows => {
  let all = new Int32Array(words);
  const keys: number[] = [];
  const sizes: number[] = [];
  const after: number[] = [];
  const before: number[] = [];
  const free: number[] = [];
  let first = -1;

  const make = (key: number, behind: number): number => {
    const row = free.pop() ?? keys.length;
    if ((row + 1) * words > all.length) {
      const wider = new Int32Array(2 * all.length);
      wider.set(all);
      all = wider;
    }
    const following = behind < 0 ? first : (after[behind] ?? -1);
    keys[row] = key;
    sizes[row] = 0;
    before[row] = behind;
    after[row] = following;
    if (behind < 0) first = row;
    else after[behind] = row;
    if (following >= 0) before[following] = row;
    return row;
  };
  const giveUp = (row: number): void => {
    const behind = before[row] ?? -1;
    const following = after[row] ?? -1;
    if (behind < 0) first = following;
    else after[behind] = following;
    if (following >= 0) before[following] = behind;
    free.push(row);
  };
  return {
    words,
    bits: () => all,
    first: () => first,
    next: (row) => after[row] ?? -1,
    keyOf: (row) => keys[row] ?? 0,
    rowFor: (key, from) => {
      let behind = from;
      while (behind >= 0 && (keys[behind] ?? 0) > key) behind = before[behind] ?? -1;
      for (;;) {
        const following = behind < 0 ? first : (after[behind] ?? -1);
        if (following < 0 || (keys[following] ?? 0) > key) break;
        behind = following;
      }
      return behind >= 0 && keys[behind] === key ? behind : make(key, behind);
    },
    resize: (row, places) => {
      const size = (sizes[row] ?? 0) + places;
      sizes[row] = size;
      if (size === 0) giveUp(row);
    },
  };
};

/**
 * The members of `from` in the lowest row that holds any, into `to`; returns the key. Undefined, with nothing in `to`, when
 * rows with keys up to `most` hold none.
 */
export const keepLowestRow = (
  rows: KeyRows,
  from: PlaceSet,
  to: PlaceSet,
  most: number,
): number | undefined => {
  clearSet(to);
  const all = rows.bits();
  const { words, bits, live } = from;
  const { bits: out, live: listed } = to;
  for (let row = rows.first(); row >= 0; row = rows.next(row)) {
    if (rows.keyOf(row) > most) return undefined;
    const base = row * rows.words;
    // Most rows hold none: to read on to the first is cheaper than to write.
    let first = 0;
    while (
      first < words &&
      ((bits[live[first] ?? 0] ?? 0) & (all[base + (live[first] ?? 0)] ?? 0)) === 0
    )
      first += 1;
    if (first === words) continue;
    let kept = 0;
    for (let index = first; index < words; index += 1) {
      const word = live[index] ?? 0;
      const own = (bits[word] ?? 0) & (all[base + word] ?? 0);
      out[word] = own;
      listed[kept] = word;
      kept += (own | -own) >>> 31;
    }
    to.words = kept;
    return rows.keyOf(row);
  }
  return undefined;
};
