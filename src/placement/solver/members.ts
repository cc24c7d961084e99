import { clearBit, type PlaceSet } from './bits.ts';

/** Places by value: value → where its places begin in `places`, and place → where it stands there. */
export interface Members {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly standing: Int32Array;
}

/** Lists the places of each value; `codes` tells the value of each place, or -1 where no place stands. */
export const membersOf = (codes: Int32Array, values: number): Members => {
  const starts = new Int32Array(values + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let value = 1; value <= values; value += 1)
    starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
  const next = Int32Array.from(starts);
  const places = new Int32Array(starts[values] ?? 0);
  const standing = new Int32Array(codes.length);
  codes.forEach((code, place) => {
    if (code < 0) return;
    const at = next[code] ?? 0;
    places[at] = place;
    standing[place] = at;
    next[code] = at + 1;
  });
  return { starts, places, standing };
};

/** Takes the places from `from` up to before `end` out of the set. */
export const takeOutListed = (
  { bits }: PlaceSet,
  places: Int32Array,
  from: number,
  end: number,
): void => {
  for (let index = from; index < end; index += 1) clearBit(bits, places[index] ?? 0);
};
