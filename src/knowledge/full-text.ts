import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import type { Mention, NameHit } from './names.ts';
import { isQuestionWord, subjectWordsOf, withoutVendor, wordsOf } from './words.ts';

/** Ranks documents by the words of a question; scores are 0 to 1 and say how much of it was met. */
export type FullText = (text: string, mentions: readonly Mention[]) => readonly NameHit[];

const FIELDS = ['title', 'aliases', 'fields', 'keywords', 'summary', 'body'] as const;
const BOOST = { title: 5, aliases: 4, fields: 3, keywords: 4, summary: 2, body: 1 };

/** How well a word is met by where it stands; a near spelling counts less than the word itself. */
const WORTH = { title: 1, aliases: 1, fields: 1, keywords: 1, summary: 0.9, body: 0.7 };
const NEAR_SPELLING_WORTH = 0.3;
/** Words that nothing here knows say little: they may be names of the asker's own. */
const UNKNOWN_WORD_WEIGHT = 0.6;
/** Concepts explain a subject; comparisons and rules are one angle on it. */
const KIND_WEIGHT: Readonly<Record<string, number>> = { comparison: 0.55, rule: 0.7 };
/** A name inside a question: every word beyond its first makes it less likely to be there by chance. */
const MENTION_BOOST_PER_WORD = 0.3;
const BEST_SCORE = 0.86;
/** Below 1, so that a long question need not be met word by word. */
const COVERAGE_POWER = 0.6;
const RESULTS_MAX = 12;

const worthOf = (result: SearchResult, word: string): number => {
  const places = result.match[word];
  if (places === undefined) return NEAR_SPELLING_WORTH;
  return Math.max(...FIELDS.filter((field) => places.includes(field)).map((field) => WORTH[field]));
};

/** Weight of each word: rare ones say more about what is asked. */
const weightsOf = (
  words: readonly string[],
  results: readonly SearchResult[],
  documents: number,
): ReadonlyMap<string, number> =>
  new Map(
    words.map((word) => {
      const found = results.filter(({ queryTerms }) => queryTerms.includes(word)).length;
      const weight = Math.log(1 + documents / (1 + found));
      return [word, found === 0 ? weight * UNKNOWN_WORD_WEIGHT : weight];
    }),
  );

/** Share of the question's weight that a result meets: 0 to 1. */
const coverageOf = (result: SearchResult, weights: ReadonlyMap<string, number>): number => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const met = [...new Set(result.queryTerms)].reduce(
    (sum, word) => sum + (weights.get(word) ?? 0) * worthOf(result, word),
    0,
  );
  return total === 0 ? 0 : met / total;
};

/** Builds the full-text index over everything that can be found. */
export const createFullText = (documents: readonly SearchDocument[]): FullText => {
  const index = new MiniSearch<SearchDocument>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => (isQuestionWord(word) ? null : word),
  });
  index.addAll(documents);
  const kinds = new Map(documents.map(({ key, target }) => [key, target.kind]));

  return (text, mentions) => {
    const words = [...new Set(withoutVendor(subjectWordsOf(text)))];
    const boosts = new Map<string, number>();
    for (const { key, words: size } of mentions) {
      const boost = 1 + MENTION_BOOST_PER_WORD * (size - 1);
      boosts.set(key, Math.max(boosts.get(key) ?? 1, boost));
    }
    const results = index.search(words.join(' '), {
      boost: BOOST,
      prefix: (word) => word.length > 3,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.4, prefix: 0.5 },
      boostDocument: (key) => (boosts.get(key) ?? 1) * (KIND_WEIGHT[kinds.get(key) ?? ''] ?? 1),
    });
    const [first] = results;
    if (first === undefined) return [];
    const weights = weightsOf(words, results, documents.length);
    return results
      .slice(0, RESULTS_MAX)
      .map((result) => ({
        key: String(result.id),
        score:
          BEST_SCORE *
          coverageOf(result, weights) ** COVERAGE_POWER *
          (0.6 + (0.4 * result.score) / first.score),
      }))
      .sort((a, b) => b.score - a.score);
  };
};
