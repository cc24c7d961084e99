import { closest, distance } from 'fastest-levenshtein';

/** Letters that may differ, as a share of the name. */
const SHARE = 3;
const LONGEST = 100;

/** A question for the name that a misspelt one means, to stand behind a sentence; empty where none is near. */
export const orMeant = (name: string, known: Iterable<string>): string => {
  const names = [...known];
  if (names.length === 0 || name.length > LONGEST) return '';
  const near = closest(name.toLowerCase(), names);
  const edits = distance(name.toLowerCase(), near);
  return edits * SHARE <= near.length ? ` Is "${near}" meant?` : '';
};
