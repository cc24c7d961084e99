import { clearBit } from './bits.ts';
import { createKeyRows, keepLowestRow } from './key-rows.ts';
import { membersOf, takeOutListed } from './members.ts';
import { createNarrowFew } from './narrow-by-key.ts';
import type { TieLevel } from './tie-level.ts';

/**
 * Fresh levels of keys for values that few places share, or of places alone: a row of bits is kept for every key there is,
 * and each task moves the few members of its value. `codes` tells the value of each place, or -1 where no place stands;
 * `start` the key of each value at the start, to which a task adds `step`; `own` whether each place has a value of its own.
 */
export const rowLevels = (
  codes: Int32Array,
  start: Float64Array,
  step: number,
  own: boolean,
): (() => TieLevel) => {
  const values = start.length;
  const members = membersOf(codes, values);
  const { starts } = members;
  const words = (codes.length + 31) >>> 5;
  const ascending = Int32Array.from(start.keys()).sort(
    (one, other) => (start[one] ?? 0) - (start[other] ?? 0),
  );
  return () => {
    const rows = createKeyRows(words);
    const places = Int32Array.from(members.places);
    const standing = Int32Array.from(members.standing);
    const ends = starts.slice(1);
    const rowOf = new Int32Array(values);
    let behind = -1;
    for (const value of ascending) {
      const size = (ends[value] ?? 0) - (starts[value] ?? 0);
      if (size === 0) continue;
      behind = rows.rowFor(start[value] ?? 0, behind);
      rows.resize(behind, size);
      rowOf[value] = behind;
      const bits = rows.bits();
      for (let index = starts[value] ?? 0; index < (ends[value] ?? 0); index += 1) {
        const place = places[index] ?? 0;
        const at = behind * words + (place >>> 5);
        bits[at] = (bits[at] ?? 0) | (1 << (place & 31));
      }
    }
    const narrowFew = createNarrowFew((place) => rows.keyOf(rowOf[codes[place] ?? 0] ?? 0));
    let lowest = 0;
    return {
      step: own ? step : 0,
      narrow: (from, to) => {
        lowest =
          narrowFew(from, to) ?? keepLowestRow(rows, from, to, Number.POSITIVE_INFINITY) ?? 0;
      },
      isLowest: (place) => rows.keyOf(rowOf[codes[place] ?? 0] ?? 0) === lowest,
      take: (place, tasks) => {
        if (step === 0) return;
        const value = codes[place] ?? 0;
        const row = rowOf[value] ?? 0;
        const to = rows.rowFor(rows.keyOf(row) + step * tasks, row);
        const bits = rows.bits();
        const from = starts[value] ?? 0;
        const end = ends[value] ?? 0;
        const out = row * words;
        const into = to * words;
        for (let index = from; index < end; index += 1) {
          const member = places[index] ?? 0;
          const word = member >>> 5;
          const bit = 1 << (member & 31);
          bits[out + word] = (bits[out + word] ?? 0) & ~bit;
          bits[into + word] = (bits[into + word] ?? 0) | bit;
        }
        rowOf[value] = to;
        rows.resize(to, end - from);
        rows.resize(row, from - end);
      },
      maskAt: () => 0,
      takeOut: (set, place) => {
        if (step <= 0) return;
        const value = codes[place] ?? 0;
        takeOutListed(set, places, starts[value] ?? 0, ends[value] ?? 0);
      },
      gone: (place) => {
        const value = codes[place] ?? 0;
        const row = rowOf[value] ?? 0;
        clearBit(rows.bits().subarray(row * words, (row + 1) * words), place);
        rows.resize(row, -1);
        const at = standing[place] ?? 0;
        const last = (ends[value] ?? 1) - 1;
        const moved = places[last] ?? 0;
        places[at] = moved;
        standing[moved] = at;
        ends[value] = last;
      },
    };
  };
};
