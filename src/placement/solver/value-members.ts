import { clearBit, hasBit, type PlaceSet, relist, setBit, wordsFor } from './bits.ts';

/** Which places have a value, with what sets have to be asked about it. */
interface ValueMembers {
  meets(set: PlaceSet, value: number): boolean;
  takeOut(set: PlaceSet, value: number): void;
  /** The members of `from` that have one of the values `sorted[start]` up to before `sorted[end]`, into `to`. */
  keep(from: PlaceSet, to: PlaceSet, sorted: Int32Array, start: number, end: number): void;
}

/** Members as bits, a stretch of words for each value: for values that many places share. */
export const maskedMembers = (codes: Int32Array, values: number): ValueMembers => {
  const words = wordsFor(codes.length);
  // One stretch more that stays empty.
  const masks = new Int32Array((values + 1) * words);
  codes.forEach((code, place) => {
    const at = code * words + (place >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (place & 31));
  });
  const none = values * words;
  // Value → the words in which it has members, side by side.
  const starts = new Int32Array(values + 1);
  const used: number[] = [];
  for (let value = 0; value < values; value += 1) {
    for (let word = 0; word < words; word += 1)
      if (masks[value * words + word] !== 0) used.push(word);
    starts[value + 1] = used.length;
  }
  const wordsOf = Int32Array.from(used);
  const chosen = new Int32Array(values + 4);

  return {
    meets: ({ bits, live, words: listed }, value) => {
      const base = value * words;
      for (let index = 0; index < listed; index += 1) {
        const word = live[index] ?? 0;
        if (((bits[word] ?? 0) & (masks[base + word] ?? 0)) !== 0) return true;
      }
      return false;
    },
    takeOut: ({ bits, live, words: listed }, value) => {
      const base = value * words;
      const start = starts[value] ?? 0;
      const own = (starts[value + 1] ?? 0) - start;
      const list = own < listed ? wordsOf : live;
      const from = own < listed ? start : 0;
      const end = own < listed ? start + own : listed;
      for (let index = from; index < end; index += 1) {
        const word = list[index] ?? 0;
        bits[word] = (bits[word] ?? 0) & ~(masks[base + word] ?? 0);
      }
    },
    keep: (from, to, sorted, start, end) => {
      const outwards = (end - start) * 2 > values;
      let wanted = 0;
      for (let index = 0; index < values; index += 1)
        if ((index >= start && index < end) !== outwards) {
          chosen[wanted] = (sorted[index] ?? 0) * words;
          wanted += 1;
        }
      chosen.fill(none, wanted, wanted + 4);
      const { bits, live } = to;
      bits.fill(0);
      const flip = outwards ? -1 : 0;
      let kept = 0;
      for (let index = 0; index < from.words; index += 1) {
        const word = from.live[index] ?? 0;
        let any = 0;
        for (let more = 0; more < wanted; more += 4)
          any |=
            (masks[(chosen[more] ?? 0) + word] ?? 0) |
            (masks[(chosen[more + 1] ?? 0) + word] ?? 0) |
            (masks[(chosen[more + 2] ?? 0) + word] ?? 0) |
            (masks[(chosen[more + 3] ?? 0) + word] ?? 0);
        const own = (from.bits[word] ?? 0) & (any ^ flip);
        if (own === 0) continue;
        bits[word] = own;
        live[kept] = word;
        kept += 1;
      }
      to.words = kept;
    },
  };
};

/** Members as lists: for values that few places share. */
export const listedMembers = (codes: Int32Array, values: number): ValueMembers => {
  const starts = new Int32Array(values + 1);
  for (const code of codes) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 1; code <= values; code += 1)
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const members = new Int32Array(codes.length);
  const next = Int32Array.from(starts);
  codes.forEach((code, place) => {
    const at = next[code] ?? 0;
    members[at] = place;
    next[code] = at + 1;
  });
  const takeOut = ({ bits }: PlaceSet, value: number): void => {
    const end = starts[value + 1] ?? 0;
    for (let index = starts[value] ?? 0; index < end; index += 1)
      clearBit(bits, members[index] ?? 0);
  };
  return {
    meets: ({ bits }, value) => {
      const end = starts[value + 1] ?? 0;
      for (let index = starts[value] ?? 0; index < end; index += 1)
        if (hasBit(bits, members[index] ?? 0)) return true;
      return false;
    },
    takeOut,
    keep: (from, to, sorted, start, end) => {
      if ((end - start) * 2 > values) {
        to.bits.set(from.bits);
        for (let index = 0; index < start; index += 1) takeOut(to, sorted[index] ?? 0);
        for (let index = end; index < values; index += 1) takeOut(to, sorted[index] ?? 0);
      } else {
        to.bits.fill(0);
        for (let index = start; index < end; index += 1) {
          const value = sorted[index] ?? 0;
          const until = starts[value + 1] ?? 0;
          for (let at = starts[value] ?? 0; at < until; at += 1) {
            const place = members[at] ?? 0;
            if (hasBit(from.bits, place)) setBit(to.bits, place);
          }
        }
      }
      relist(to);
    },
  };
};
