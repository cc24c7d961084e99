import type { SearchDocument } from '../documents.ts';
import type { SynonymGroups } from '../synonyms.ts';
import type { Lexicon } from './query-terms.ts';
import { createSpelling } from './spelling.ts';
import { createSynonyms } from './synonyms.ts';
import { pairsOf, type Terms } from './terms.ts';

/** Words that a document is asked for by: what people mistype is one of these. */
const askedWith = ({ title, names, keywords, asked }: SearchDocument): readonly string[] => [
  title,
  ...names,
  ...keywords.split(' | '),
  ...asked,
];

/** Words that ask for a comparison are mistyped as well. */
const COMPARING = ['difference', 'different', 'differ', 'versus', 'compare', 'compared'];

/** In how many documents each term is. */
export const countTerms = (
  termsByDocument: readonly ReadonlySet<string>[],
): readonly (readonly [string, number])[] => {
  const count = new Map<string, number>();
  for (const terms of termsByDocument) {
    for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  }
  return [...count];
};

/** The words by which documents are asked for, and the pairs of their names. */
export const wordsAskedWith = (
  documents: readonly SearchDocument[],
  termsOf: (text: string) => Terms,
): readonly string[] => {
  const known = new Set(COMPARING);
  for (const document of documents) {
    for (const text of askedWith(document)) for (const word of termsOf(text).words) known.add(word);
    for (const name of document.names) {
      for (const pair of pairsOf(termsOf(name).words)) known.add(pair);
    }
  }
  return [...known];
};

/** Knows how rare each term is among so many documents, and how the words of their names are spelt. */
export const createLexicon = (
  documents: number,
  counts: readonly (readonly [string, number])[],
  known: readonly string[],
  synonyms: SynonymGroups,
): Lexicon => {
  const rarityOf = (found: number): number => Math.log(1 + documents / found);
  const rarities = new Map(counts.map(([term, found]) => [term, rarityOf(found)]));
  return {
    rarity: (term) => rarities.get(term),
    rarest: rarityOf(1),
    spelling: createSpelling(new Set(known)),
    synonyms: createSynonyms(synonyms),
  };
};
