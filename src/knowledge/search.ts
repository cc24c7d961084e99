import type { Match } from '../model/explanation.ts';
import { createCompare, createJoinedBy } from './compare.ts';
import { documentsOf, type ExtraDocument } from './documents.ts';
import { createFullText, type FullText } from './full-text.ts';
import type { Knowledge } from './knowledge.ts';
import { createNames, type NameHit } from './names.ts';

/** What was found, best first, and whether the first of it may be given as the answer. */
interface SearchResult {
  readonly matches: readonly Match[];
  readonly confident: boolean;
}

export type Search = (query: string) => SearchResult;

/** From this score on the first match is given as the answer; below it, the nearest are offered. */
const CONFIDENT_FROM = 0.45;
const MATCHES_MAX = 5;
const NEAREST_MAX = 3;
/** Names found as they were written: nothing but the words before a question's subject was forgiven. */
const AS_WRITTEN = 0.99;
/** Named, but not the answer to what was asked. */
const UNJOINED_SCORE = 0.44;
/** A whole name beats words, so that what full text adds stays below what was named. */
const FULL_TEXT_BELOW_NAMES = 0.8;
/** Keeps full text below the confidence when the query asks for a difference that nothing here tells. */
const FULL_TEXT_UNANSWERABLE = 0.5;

const ranked = (hits: readonly NameHit[]): readonly NameHit[] => {
  const best = new Map<string, number>();
  for (const { key, score } of hits) best.set(key, Math.max(best.get(key) ?? 0, score));
  return [...best].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
};

const thousandths = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;

/** Builds the search over a knowledge base and whatever else can be explained. It never throws on any text. */
export const createSearch = (
  knowledge: Knowledge,
  extras: readonly ExtraDocument[] = [],
): Search => {
  const documents = documentsOf(knowledge, extras);
  const targets = new Map(documents.map(({ key, target }) => [key, target]));
  const names = createNames(
    documents.map(({ key, names: own, paths }) => ({ key, names: own, fields: paths })),
  );
  const joinedBy = createJoinedBy(knowledge);
  const compare = createCompare(names, joinedBy);
  // Most queries are names: the index is built when the first one is not.
  let fullText: FullText | undefined;

  const byWords = (query: string, weight: number): readonly NameHit[] => {
    fullText ??= createFullText(documents);
    return fullText(query, names.mentions(query)).map(({ key, score }) => ({
      key,
      score: score * weight,
    }));
  };

  const named = (query: string): readonly NameHit[] => {
    const hits = names.find(query);
    const [first, second] = hits;
    if (first === undefined || second === undefined || first.score !== second.score) return hits;
    const key = joinedBy(first.key, second.key);
    return key === undefined ? hits : [{ key, score: first.score }, ...hits];
  };

  const hitsFor = (query: string): readonly NameHit[] => {
    const whole = named(query);
    if ((whole[0]?.score ?? 0) >= AS_WRITTEN)
      return [...whole, ...byWords(query, FULL_TEXT_BELOW_NAMES)];
    const { answer, unjoined, unanswerable } = compare(query);
    if (answer.length > 0) return [...answer, ...byWords(query, FULL_TEXT_BELOW_NAMES)];
    if (whole.length > 0) return [...whole, ...byWords(query, FULL_TEXT_BELOW_NAMES)];
    const sides = unjoined.map((key) => ({ key, score: UNJOINED_SCORE }));
    return [...sides, ...byWords(query, unanswerable ? FULL_TEXT_UNANSWERABLE : 1)];
  };

  return (query) => {
    const hits = ranked(hitsFor(query));
    const confident = (hits[0]?.score ?? 0) >= CONFIDENT_FROM;
    const matches = hits
      .slice(0, confident ? MATCHES_MAX : NEAREST_MAX)
      .flatMap(({ key, score }): readonly Match[] => {
        const target = targets.get(key);
        return target === undefined ? [] : [{ ...target, score: thousandths(score) }];
      });
    return { matches, confident };
  };
};
