import { slipsBetween, slipsForgiven } from '../typing-slips.ts';

export interface Spelling {
  readonly knows: (word: string) => boolean;
  /** The known words nearest to one that is not known; none when it is known or nothing is near. */
  readonly nearest: (word: string) => readonly string[];
}

/** Shorter words are near to too many others. */
const LENGTH_MIN = 4;

const lettersOf = (word: string): string => [...word].sort().join('');

/** For a word of four letters, two may have changed places, and nothing else: `taks` means `task`, `tank` does not. */
const isNear = (known: string, word: string): boolean =>
  known.length > LENGTH_MIN || lettersOf(known) === lettersOf(word);

/**
 * Learns words and finds the nearest to a misspelt one.
 * Only words that start with its first or second letter are tried: slips at the start are rare, and a query stays fast.
 */
export const createSpelling = (known: ReadonlySet<string>): Spelling => {
  const byLetter = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < LENGTH_MIN || /\d/.test(word)) continue;
    const sameLetter = byLetter.get(word.charAt(0));
    if (sameLetter === undefined) byLetter.set(word.charAt(0), [word]);
    else sameLetter.push(word);
  }
  const nearest: Spelling['nearest'] = (word) => {
    if (known.has(word) || word.length < LENGTH_MIN || /\d/.test(word)) return [];
    let fewest = Math.max(1, slipsForgiven(word.length));
    let found: string[] = [];
    for (const letter of new Set(word.slice(0, 2))) {
      for (const one of byLetter.get(letter) ?? []) {
        if (Math.abs(one.length - word.length) > fewest) continue;
        const slips = slipsBetween(one, word);
        if (slips > fewest || !isNear(one, word)) continue;
        if (slips < fewest) found = [];
        found.push(one);
        fewest = slips;
      }
    }
    return found;
  };
  return { knows: (word) => known.has(word), nearest };
};
