import { comparingWordingOf } from './comparison-question.ts';
import type { SearchDocument } from './documents.ts';
import type { Mention, NameHit } from './names.ts';
import { certaintyOf } from './search/certainty.ts';
import { countTerms, createLexicon, wordsAskedWith } from './search/lexicon.ts';
import { asksForSomethingElse } from './search/other-subjects.ts';
import { createPhrases, type Phrase, phraseList } from './search/phrases.ts';
import { type QueryTerm, queryTermsOf } from './search/query-terms.ts';
import { stemOf } from './search/stem.ts';
import { createTermsOf, isTelling } from './search/terms.ts';
import {
  createTextIndex,
  type IndexedDocument,
  indexedDocument,
  type PreparedIndex,
  prepareTextIndex,
  termsIn,
} from './search/text-index.ts';
import type { SynonymGroups } from './synonyms.ts';
import { singular, typedWordsOf, wordsOf } from './words.ts';

export interface FullText {
  /** Documents by the words of a question, best first; a score of 0 to 1 says how sure it is that this is meant. */
  readonly rank: (text: string, mentions: readonly Mention[]) => readonly NameHit[];
  /** The text with its typing errors mended, where a word of ours is near. */
  readonly spelt: (text: string) => string;
  /** How much a stem tells: the rarer, the more; undefined when no text has it. */
  readonly rarity: (stem: string) => number | undefined;
}

/** A comparison shares its words with its two sides, and gives way to them unless the question compares. */
const NOT_COMPARING = 0.6;

/** Beside the nearest phrase and the words by field, which find most: names inside a text, and words met anywhere. */
const MENTION = 0.4;
const COVERAGE = 0.4;

const RESULTS_MAX = 12;
/** Documents that are looked at closely. */
const CANDIDATES_MAX = 40;

const weightOf = (query: readonly QueryTerm[]): number =>
  query.reduce((sum, { weight, extra }) => sum + (extra ? 0 : weight), 0);

/** The part of a query's weight that a document meets anywhere. */
const metBy = (own: ReadonlySet<string>, query: readonly QueryTerm[]): number =>
  query.reduce((sum, { weight, readings, extra }) => {
    const met = extra ? undefined : readings.find(({ term }) => own.has(term));
    return met === undefined ? sum : sum + weight * met.worth;
  }, 0);

/** What all documents say, taken apart as plain data. */
export interface PreparedText {
  readonly indexed: readonly IndexedDocument[];
  readonly index: PreparedIndex;
  readonly counts: readonly (readonly [string, number])[];
  readonly known: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** Takes everything that can be found apart into terms: it takes longer than building the index from them. */
export const prepareText = (documents: readonly SearchDocument[]): PreparedText => {
  const termsOf = createTermsOf();
  const indexed = documents.map((document) => indexedDocument(document, termsOf));
  return {
    indexed,
    index: prepareTextIndex(indexed),
    counts: countTerms(indexed.map(termsIn)),
    known: wordsAskedWith(documents, termsOf),
    phrases: phraseList(documents, termsOf),
  };
};

/** Builds the full-text index over everything that can be found. */
export const createFullText = (
  documents: readonly SearchDocument[],
  synonyms: SynonymGroups,
  { indexed, index, counts, known, phrases: phraseStems }: PreparedText,
): FullText => {
  const lexicon = createLexicon(documents.length, counts, known, synonyms);
  const { rarity, spelling } = lexicon;
  const phrases = createPhrases(phraseStems, rarity);
  const textIndex = createTextIndex(index);
  const indexedByKey = new Map(indexed.map((one) => [one.key, one]));
  const termsByKey = new Map<string, ReadonlySet<string>>();
  /** Few documents are looked at closely. */
  const termsOfKey = (key: string): ReadonlySet<string> => {
    const document = indexedByKey.get(key);
    const terms = termsByKey.get(key) ?? (document === undefined ? new Set() : termsIn(document));
    termsByKey.set(key, terms);
    return terms;
  };
  const comparisons = new Set(
    documents.flatMap(({ key, target }) => (target.kind === 'comparison' ? [key] : [])),
  );

  const spelt: FullText['spelt'] = (text) =>
    typedWordsOf(text)
      .map((typed) => {
        const word = singular(typed);
        if (!isTelling(word) || spelling.knows(word)) return typed;
        return spelling.nearest(word)[0] ?? spelling.nearest(typed)[0] ?? typed;
      })
      .join(' ');

  /** By document, the part of a text's weight that lies in its name where the text says it. */
  const mentionedIn = (text: string, mentions: readonly Mention[], total: number) => {
    const weights = wordsOf(text).map((word) => (isTelling(word) ? rarity(stemOf(word)) : 0) ?? 0);
    const mentioned = new Map<string, number>();
    for (const { key, at } of mentions) {
      const share = at.reduce((sum, position) => sum + (weights[position] ?? 0), 0) / total;
      mentioned.set(key, Math.max(mentioned.get(key) ?? 0, share));
    }
    return mentioned;
  };

  const rank: FullText['rank'] = (text, mentions) => {
    const query = queryTermsOf(text, lexicon);
    const total = weightOf(query);
    const comparing = comparingWordingOf(text) !== undefined;
    const nearness = phrases(query);
    const mentioned = mentionedIn(text, mentions, total);
    const candidates = [...textIndex(query)]
      .map(([key, words]) => {
        const phrase = nearness.get(key) ?? 0;
        return { key, phrase, found: phrase + words + MENTION * (mentioned.get(key) ?? 0) };
      })
      .sort((a, b) => b.found - a.found)
      .slice(0, CANDIDATES_MAX);
    const ranked = candidates
      .map(({ key, phrase, found }) => {
        const coverage = metBy(termsOfKey(key), query) / total;
        const weight = comparisons.has(key) && !comparing ? NOT_COMPARING : 1;
        return { key, phrase, coverage, rank: (found + COVERAGE * coverage) * weight };
      })
      .sort((a, b) => b.rank - a.rank)
      .slice(0, RESULTS_MAX);
    const [first, second] = ranked;
    if (first === undefined) return [];
    const rivalry = (second?.rank ?? 0) / first.rank;
    const sure = certaintyOf(query, { ...first, rivalry }, asksForSomethingElse(text));
    return ranked.map(({ key, rank: own }) => ({ key, score: (sure * own) / first.rank }));
  };

  return { rank, spelt, rarity };
};
