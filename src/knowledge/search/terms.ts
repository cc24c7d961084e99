import { allWordsOf, isQuestionWord } from '../words.ts';
import { stemOf } from './stem.ts';

/** Stems of the words that carry a subject, in order. */
export const stemsOf = (text: string): readonly string[] =>
  allWordsOf(text)
    .filter((word) => !isQuestionWord(word))
    .map(stemOf);

/** Neighbours as one term: "load balancer" is met by `loadbalancer`, and a pair says more than its two words. */
export const pairsOf = (stems: readonly string[]): readonly string[] =>
  stems.slice(1).map((stem, at) => `${stems[at] ?? ''}${stem}`);

/** What a text is indexed under: its stems and its pairs. */
export const termsOf = (text: string): readonly string[] => {
  const stems = stemsOf(text);
  return [...stems, ...pairsOf(stems)];
};
