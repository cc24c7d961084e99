import { allWordsOf, isQuestionWord } from '../words.ts';
import { isAside } from './aside-words.ts';
import { stemOf } from './stem.ts';

/** What a text is indexed under. */
export interface Terms {
  /** The words that carry a subject, in order, as they are spelt. */
  readonly words: readonly string[];
  /** Their stems. */
  readonly stems: readonly string[];
}

/** Whether a word says something about the subject. */
export const isTelling = (word: string): boolean => !isQuestionWord(word) && !isAside(word);

/** Neighbours as one term: "load balancer" is met by `loadbalancer`, and a pair says more than its two words. */
export const pairsOf = (stems: readonly string[]): readonly string[] =>
  stems.slice(1).map((stem, at) => `${stems[at] ?? ''}${stem}`);

/** Takes texts apart. Remembers each word and text, as a base says the same ones over and over; made for one indexing. */
export const createTermsOf = (): ((text: string) => Terms) => {
  const stemByWord = new Map<string, string>();
  const termsByText = new Map<string, Terms>();

  /** The stem of a word; empty for one that carries no subject. */
  const stemOnce = (word: string): string => {
    const known = stemByWord.get(word);
    if (known !== undefined) return known;
    const stem = isTelling(word) ? stemOf(word) : '';
    stemByWord.set(word, stem);
    return stem;
  };

  return (text) => {
    const known = termsByText.get(text);
    if (known !== undefined) return known;
    const words: string[] = [];
    const stems: string[] = [];
    for (const word of allWordsOf(text)) {
      const stem = stemOnce(word);
      if (stem === '') continue;
      words.push(word);
      stems.push(stem);
    }
    const terms = { words, stems };
    termsByText.set(text, terms);
    return terms;
  };
};
