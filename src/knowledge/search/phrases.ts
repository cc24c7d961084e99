import type { SearchDocument } from '../documents.ts';
import type { QueryTerm } from './query-terms.ts';
import type { Terms } from './terms.ts';

/** How near a query comes to the one phrase of each document that is nearest to it: 0 to 1, by document key. */
export type Phrases = (query: readonly QueryTerm[]) => ReadonlyMap<string, number>;

/** Everything by which somebody may ask for a document in so many words. */
const phrasesOf = ({ asked, title, names, keywords }: SearchDocument): readonly string[] => [
  ...asked,
  ...new Set([title, ...names]),
  ...keywords.split(' | '),
];

/** A phrase as the stems that it says, each once, with the key of its document. */
export type Phrase = readonly [key: string, stems: readonly string[]];

/** The phrases of documents; those that say nothing are left out. */
export const phraseList = (
  documents: readonly SearchDocument[],
  termsOf: (text: string) => Terms,
): readonly Phrase[] =>
  documents.flatMap((document) =>
    phrasesOf(document)
      .map((phrase): Phrase => [document.key, [...new Set(termsOf(phrase).stems)]])
      .filter(([, stems]) => stems.length > 0),
  );

/**
 * Indexes phrases. Nearness is the cosine of the words' rarities: what both say, over what each says,
 * so that a short phrase wholly met and a long one mostly met come out alike.
 */
export const createPhrases = (
  phrases: readonly Phrase[],
  rarity: (term: string) => number | undefined,
): Phrases => {
  const owners = phrases.map(([key]) => key);
  const index = new Map<string, number[]>();
  for (const [at, [, stems]] of phrases.entries())
    for (const term of stems) {
      const postings = index.get(term);
      if (postings === undefined) index.set(term, [at]);
      else postings.push(at);
    }
  const sizes = phrases.map(([, stems]) =>
    Math.sqrt(stems.reduce((sum, stem) => sum + (rarity(stem) ?? 0), 0)),
  );

  return (query) => {
    const shared = new Float64Array(owners.length);
    const touched: number[] = [];
    let asked = 0;
    for (const { weight, readings, extra } of query) {
      if (!extra) asked += weight;
      // Of several readings the surest counts, and only where there are several must be remembered which were met.
      const met = readings.length > 1 ? new Set<number>() : undefined;
      for (const { term, worth } of readings) {
        for (const at of index.get(term) ?? []) {
          if (met?.has(at)) continue;
          met?.add(at);
          if (shared[at] === 0) touched.push(at);
          shared[at] = (shared[at] ?? 0) + weight * worth;
        }
      }
    }
    const nearest = new Map<string, number>();
    for (const at of touched) {
      const weight = shared[at] ?? 0;
      const key = owners[at] ?? '';
      const nearness = weight / ((sizes[at] ?? 1) * Math.sqrt(asked));
      if (nearness > (nearest.get(key) ?? 0)) nearest.set(key, Math.min(1, nearness));
    }
    return nearest;
  };
};
