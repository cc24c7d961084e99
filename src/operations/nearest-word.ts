import { closest, distance } from 'fastest-levenshtein';

/** The word that a misspelt one means: at most a third of its letters (and always two) differ. Undefined when none is near. */
export const nearestWord = (word: string, words: readonly string[]): string | undefined => {
  if (words.length === 0 || word.length > 60) return undefined;
  const found = closest(word.toLowerCase(), words);
  const edits = distance(word.toLowerCase(), found);
  return edits <= Math.max(2, Math.floor(found.length / 3)) && edits * 2 <= found.length
    ? found
    : undefined;
};
