import { withoutVendor, wordsOf } from '../words.ts';
import type { Spelling } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { Synonyms } from './synonyms.ts';
import { isTelling, pairsOf } from './terms.ts';

/** One thing a query says: how much it tells, and the terms that may stand for it in a text, surest first. */
export interface QueryTerm {
  readonly weight: number;
  readonly readings: readonly { readonly term: string; readonly worth: number }[];
  /** Two neighbours as one term: welcome where they are met, and no loss where they are not. */
  readonly extra: boolean;
  /** Whether any text has one of the readings. */
  readonly known: boolean;
}

/** What is known of words. */
export interface Lexicon {
  /** How rare a term is; undefined when no text has it. */
  readonly rarity: (term: string) => number | undefined;
  /** The rarity of a term that no text has. */
  readonly rarest: number;
  readonly spelling: Spelling;
  readonly synonyms: Synonyms;
}

/** Another word for it is a weaker sign than the word itself; so is a word that is only spelt nearly so. */
const SYNONYM_WORTH = 0.5;
const NEAR_SPELLING_WORTH = 0.6;
/** Neighbours that stand together in the text as well. */
const PAIR_WORTH = 0.5;

/** Of a rambling text, the rarest are enough: the others are in every document, and each costs time. */
const TERMS_MAX = 20;

const readingsOf = (
  word: string,
  { rarity, spelling, synonyms }: Lexicon,
): QueryTerm['readings'] => {
  const stem = stemOf(word);
  const known = rarity(stem) !== undefined;
  const spelt = known ? [stem] : [...new Set(spelling.nearest(word).map(stemOf))];
  const worth = known ? 1 : NEAR_SPELLING_WORTH;
  const others = [stem, ...spelt].flatMap((term) => synonyms.get(term) ?? []);
  return [
    ...spelt.map((term) => ({ term, worth })),
    ...others
      .filter((term) => !spelt.includes(term))
      .map((term) => ({ term, worth: worth * SYNONYM_WORTH })),
  ];
};

/** Reads a query: each word once, without those that only make it a question, and the pairs of neighbours. */
export const queryTermsOf = (text: string, lexicon: Lexicon): readonly QueryTerm[] => {
  const { rarity, rarest } = lexicon;
  const said = wordsOf(text).filter(isTelling);
  const bare = withoutVendor(said);
  // With one word beside it the vendor tells something: "aws cli" is not any command line.
  const words = bare.length > 1 ? bare : said;
  const read = words.map((word) => ({ word, readings: readingsOf(word, lexicon) }));
  const single = read.map(({ word, readings }): [string, QueryTerm] => {
    const [first] = readings;
    const weight = (first && rarity(first.term)) ?? rarest;
    const known = readings.some(({ term }) => rarity(term) !== undefined);
    return [first?.term ?? word, { weight, readings, extra: false, known }];
  });
  const pairs = pairsOf(single.map(([term]) => term)).flatMap((term): [string, QueryTerm][] => {
    const weight = rarity(term);
    return weight === undefined
      ? []
      : [[term, { weight, readings: [{ term, worth: PAIR_WORTH }], extra: true, known: true }]];
  });
  return [...new Map([...pairs, ...single]).values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TERMS_MAX);
};
