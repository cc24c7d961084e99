import { distance } from 'fastest-levenshtein';

/** Typing slips forgiven by length: short names differ from each other by one letter already. */
export const slipsForgiven = (length: number): number => {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
};

/** Editing distance in which two swapped neighbours are one slip, as they are one slip of the hand. */
export const slipsBetween = (one: string, other: string): number => {
  const slips = distance(one, other);
  if (slips !== 2 || one.length !== other.length) return slips;
  const at = [...one].findIndex((letter, position) => letter !== other[position]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] ? 1 : slips;
};

/** Which letters a word has, a bit each: what {@link mayBeNear} holds against another word's. */
export const lettersIn = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

/** False where words of these letters are more slips apart than that: a slip changes two letters at most. */
export const mayBeNear = (one: number, other: number, slips: number): boolean => {
  let differing = one ^ other;
  for (let left = 2 * slips; differing !== 0; left -= 1) {
    if (left === 0) return false;
    differing &= differing - 1;
  }
  return true;
};
