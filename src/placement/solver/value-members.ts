import {
  clearBit,
  clearSet,
  countBits,
  hasBit,
  lowestBit,
  type PlaceSet,
  relist,
  setBit,
} from './bits.ts';
import type { CountedValues } from './counted-values.ts';
import { keepMasks, type PlaceMasks, roomForStretches } from './place-masks.ts';

/** Which places have a value, with what sets have to be asked about it. */
interface ValueMembers {
  meets(set: PlaceSet, value: number): boolean;
  maskAt(value: number): number;
  takeOut(set: PlaceSet, value: number): void;
  /**
   * The members of `from` that have one of the values `sorted[start]` up to before `sorted[end]`, which are those with
   * one count, into `to`.
   */
  keep(from: PlaceSet, to: PlaceSet, counted: CountedValues, start: number, end: number): void;
}

/** A value whose members stand in fewer words than one in so many is taken out word by word. */
const FEW_WORDS = 4;

/**
 * Members as bits, for values that many places share; `masks` has room for them in the stretches from `first` on.
 */
export const maskedMembers = (
  codes: Int32Array,
  values: number,
  masks: PlaceMasks,
  first: number,
): ValueMembers => {
  const { bits: members, words } = masks;
  const offset = first * words;
  codes.forEach((code, place) => {
    const at = offset + code * words + (place >>> 5);
    members[at] = (members[at] ?? 0) | (1 << (place & 31));
  });
  const chosen = roomForStretches(values);
  // Value → the words in which it has members, side by side.
  const starts = new Int32Array(values + 1);
  const used: number[] = [];
  for (let value = 0; value < values; value += 1) {
    for (let word = 0; word < words; word += 1)
      if (members[offset + value * words + word] !== 0) used.push(word);
    starts[value + 1] = used.length;
  }
  const wordsOf = Int32Array.from(used);
  return {
    meets: ({ bits, live, words: listed }, value) => {
      const base = offset + value * words;
      for (let index = 0; index < listed; index += 1) {
        const word = live[index] ?? 0;
        if (((bits[word] ?? 0) & (members[base + word] ?? 0)) !== 0) return true;
      }
      return false;
    },
    maskAt: (value) => {
      const own = (starts[value + 1] ?? 0) - (starts[value] ?? 0);
      return own * FEW_WORDS < words ? 0 : offset + value * words;
    },
    takeOut: ({ bits }, value) => {
      const base = offset + value * words;
      const end = starts[value + 1] ?? 0;
      for (let index = starts[value] ?? 0; index < end; index += 1) {
        const word = wordsOf[index] ?? 0;
        bits[word] = (bits[word] ?? 0) & ~(members[base + word] ?? 0);
      }
    },
    keep: (from, to, { sorted }, start, end) => {
      clearSet(to);
      const outwards = (end - start) * 2 > values;
      let wanted = 0;
      for (let index = outwards ? 0 : start; index < (outwards ? start : end); index += 1) {
        chosen[wanted] = offset + (sorted[index] ?? 0) * words;
        wanted += 1;
      }
      if (outwards)
        for (let index = end; index < values; index += 1) {
          chosen[wanted] = offset + (sorted[index] ?? 0) * words;
          wanted += 1;
        }
      keepMasks(from, to, masks, chosen, wanted, outwards);
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
    maskAt: () => 0,
    takeOut,
    keep: (from, to, { counts, sorted }, start, end) => {
      clearSet(to);
      const count = counts[sorted[start] ?? 0] ?? 0;
      const perValue = codes.length / values;
      const { bits, live } = to;
      if (countBits(from) > (end - start) * perValue) {
        for (let index = start; index < end; index += 1) {
          const value = sorted[index] ?? 0;
          const until = starts[value + 1] ?? 0;
          for (let at = starts[value] ?? 0; at < until; at += 1) {
            const place = members[at] ?? 0;
            if (hasBit(from.bits, place)) setBit(bits, place);
          }
        }
        relist(to);
        return;
      }
      let kept = 0;
      for (let index = 0; index < from.words; index += 1) {
        const word = from.live[index] ?? 0;
        let own = from.bits[word] ?? 0;
        for (let rest = own; rest !== 0; rest &= rest - 1) {
          const bit = lowestBit(rest);
          if (counts[codes[(word << 5) + bit] ?? 0] !== count) own &= ~(1 << bit);
        }
        if (own === 0) continue;
        bits[word] = own;
        live[kept] = word;
        kept += 1;
      }
      to.words = kept;
    },
  };
};
