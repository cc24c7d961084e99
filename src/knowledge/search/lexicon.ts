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

/** Learns from all documents how rare each term is, and how the words of their names are spelt. */
export const createLexicon = (
  documents: readonly SearchDocument[],
  termsByDocument: readonly ReadonlySet<string>[],
  synonyms: SynonymGroups,
  termsOf: (text: string) => Terms,
): Lexicon => {
  const count = new Map<string, number>();
  for (const terms of termsByDocument) {
    for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  }
  const rarityOf = (found: number): number => Math.log(1 + documents.length / found);
  const rarities = new Map([...count].map(([term, found]) => [term, rarityOf(found)]));
  const known = new Set(COMPARING);
  for (const document of documents) {
    for (const text of askedWith(document)) for (const word of termsOf(text).words) known.add(word);
    for (const name of document.names) {
      for (const pair of pairsOf(termsOf(name).words)) known.add(pair);
    }
  }
  return {
    rarity: (term) => rarities.get(term),
    rarest: rarityOf(1),
    spelling: createSpelling(known),
    synonyms: createSynonyms(synonyms),
  };
};
