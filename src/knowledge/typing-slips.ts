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
