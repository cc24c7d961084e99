import type { SearchDocument } from './documents.ts';
import type { Mention, NameHit } from './names.ts';
import { createLexicon } from './search/lexicon.ts';
import { createPhrases } from './search/phrases.ts';
import { type QueryTerm, queryTermsOf } from './search/query-terms.ts';
import { stemOf } from './search/stem.ts';
import { createTermsOf, isTelling } from './search/terms.ts';
import { createTextIndex, indexedDocument, termsIn } from './search/text-index.ts';
import type { SynonymGroups } from './synonyms.ts';
import { singular, typedWordsOf, wordsOf } from './words.ts';

export interface FullText {
  /** Documents by the words of a question, best first; a score of 0 to 1 says how sure it is that this is meant. */
  readonly rank: (text: string, mentions: readonly Mention[]) => readonly NameHit[];
  /** The text with its typing errors mended, where a word of ours is near. */
  readonly spelt: (text: string) => string;
}

/** The nearest phrase and the fields together find most; each alone finds about one in ten less. */
const PHRASE = 1;
const WORDS = 1;
/** Names inside a question and words met anywhere decide between documents that are about as near. */
const MENTION = 0.4;
const COVERAGE = 0.4;

/** Concepts explain a subject; the others are one angle on it, and are asked for by name or by error. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  comparison: 0.7,
  rule: 0.85,
  failure: 0.9,
  event: 0.9,
};

/** Another document that comes as near takes away half of the certainty. */
const RIVALRY = 0.5;
/** Words never are as sure as a name. */
const BEST_SCORE = 0.86;
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

/** Builds the full-text index over everything that can be found. */
export const createFullText = (
  documents: readonly SearchDocument[],
  synonyms: SynonymGroups,
): FullText => {
  const termsOf = createTermsOf();
  const indexed = documents.map((document) => indexedDocument(document, termsOf));
  const termsByKey = new Map(indexed.map((one) => [one.key, termsIn(one)]));
  const lexicon = createLexicon(documents, [...termsByKey.values()], synonyms);
  const { rarity, spelling } = lexicon;
  const phrases = createPhrases(documents, rarity, termsOf);
  const textIndex = createTextIndex(indexed);
  const kinds = new Map(documents.map(({ key, target }) => [key, target.kind]));

  const spelt: FullText['spelt'] = (text) =>
    typedWordsOf(text)
      .map((typed) => {
        const word = singular(typed);
        if (!isTelling(word) || spelling.knows(word)) return typed;
        return spelling.nearest(word)[0] ?? spelling.nearest(typed)[0] ?? typed;
      })
      .join(' ');

  /** By document, the share of a text's weight that lies in its name where the text says it. */
  const mentionedOf = (text: string, mentions: readonly Mention[], total: number) => {
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
    const nearness = phrases(query);
    const mentioned = mentionedOf(text, mentions, total);
    const candidates = [...textIndex(query)]
      .map(([key, words]) => {
        const phrase = nearness.get(key) ?? 0;
        const found = PHRASE * phrase + WORDS * words + MENTION * (mentioned.get(key) ?? 0);
        return { key, phrase, found };
      })
      .sort((a, b) => b.found - a.found)
      .slice(0, CANDIDATES_MAX);
    const ranked = candidates
      .map(({ key, phrase, found }) => {
        const coverage = metBy(termsByKey.get(key) ?? new Set(), query) / total;
        const kindWeight = KIND_WEIGHT[kinds.get(key) ?? ''] ?? 1;
        return { key, phrase, coverage, rank: (found + COVERAGE * coverage) * kindWeight };
      })
      .sort((a, b) => b.rank - a.rank)
      .slice(0, RESULTS_MAX);
    const [first, second] = ranked;
    if (first === undefined) return [];
    const rivalry = (second?.rank ?? 0) / first.rank;
    const sure = ((first.phrase + first.coverage) / 2) * (1 - RIVALRY * rivalry);
    const best = Math.min(BEST_SCORE, sure);
    return ranked.map(({ key, rank: own }) => ({ key, score: (best * own) / first.rank }));
  };

  return { rank, spelt };
};
