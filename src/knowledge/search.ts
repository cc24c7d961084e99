import type { Match } from '../model/explanation.ts';
import { type Compared, createCompare, createJoinedBy } from './compare.ts';
import { documentKey, documentsOf, type ExtraDocument, type SearchDocument } from './documents.ts';
import { createFullText, type FullText, type PreparedText, prepareText } from './full-text.ts';
import type { Knowledge } from './knowledge.ts';
import { createNames, type NameHit } from './names.ts';
import { type PreparedNames, prepareNames } from './prepare-names.ts';
import { withoutBackground, withShortName } from './search/background.ts';

/** What was found, best first, and whether the first of it may be given as the answer. */
interface SearchResult {
  readonly matches: readonly Match[];
  readonly confident: boolean;
}

export type Search = (query: string) => SearchResult;

/** From this score on the first match is given as the answer; below it, the nearest are offered. */
const CONFIDENT_FROM = 0.5;
const MATCHES_MAX = 5;
const NEAREST_MAX = 3;
/** Names found as they were written: nothing but the words before a question's subject was forgiven. */
const AS_WRITTEN = 0.99;
/** Names that are spelt right; below, they were found in spite of typing errors. */
const SPELT_RIGHT = 0.9;
/** Asked in the very words in which the base says that people ask for it. */
const ASKED_SO = 0.9;
/** Named, but not the answer to what was asked. */
const UNJOINED_SCORE = 0.37;
/** A whole name beats words, so that what full text adds stays below what was named. */
const FULL_TEXT_BELOW_NAMES = 0.8;
/** Beside what was named as it was written, its neighbours are offered. */
const NEIGHBOUR_SCORE = 0.4;
/** Keeps full text below the confidence when the query asks for a difference that nothing here tells. */
const FULL_TEXT_UNANSWERABLE = 0.4;

/** Ids of rules are sentences, and a question may be made of the same words: "which network modes exist". */
const QUESTION = /^\s*(?:which|what|how|why|when|where|who|do|does|did|can|could|is|are|should)\b/i;

const ranked = (hits: readonly NameHit[]): readonly NameHit[] => {
  const best = new Map<string, number>();
  for (const { key, score } of hits) best.set(key, Math.max(best.get(key) ?? 0, score));
  return [...best].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
};

const spoken = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const thousandths = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;

/** What a search is built from, taken apart beforehand; the text is only asked for by questions in words. */
export interface PreparedSearch {
  readonly names: PreparedNames;
  readonly text: () => PreparedText;
}

const prepare = (documents: readonly SearchDocument[]): PreparedSearch => ({
  names: prepareNames(documents.map(({ key, names, paths }) => ({ key, names, fields: paths }))),
  text: () => prepareText(documents),
});

/** Takes apart what {@link createSearch} takes apart itself when it is not handed in. */
export const prepareSearch = (
  knowledge: Knowledge,
  extras: readonly ExtraDocument[],
): PreparedSearch => prepare(documentsOf(knowledge, extras));

/**
 * Builds the search over a knowledge base and whatever else can be explained; `prepared` must be of the same. It never
 * throws on any text.
 */
export const createSearch = (
  knowledge: Knowledge,
  extras: readonly ExtraDocument[] = [],
  prepared?: PreparedSearch,
): Search => {
  const documents = documentsOf(knowledge, extras);
  const targets = new Map(documents.map(({ key, target }) => [key, target]));
  const apart = prepared ?? prepare(documents);
  const names = createNames(apart.names);
  const joinedBy = createJoinedBy(knowledge);
  // Most queries are names: the index is built when the first one is not.
  let built: FullText | undefined;
  const fullText = (): FullText => {
    built ??= createFullText(documents, knowledge.synonyms, apart.text());
    return built;
  };

  let askedSo: ReadonlyMap<string, string> | undefined;
  const askedFor = (query: string): readonly NameHit[] => {
    askedSo ??= new Map(
      documents.flatMap(({ key, asked }) => asked.map((phrase) => [spoken(phrase), key] as const)),
    );
    const key = askedSo.get(spoken(query));
    return key === undefined ? [] : [{ key, score: ASKED_SO }];
  };

  let comparing: ReturnType<typeof createCompare> | undefined;
  const compare = (query: string): Compared => {
    comparing ??= createCompare(knowledge, names, joinedBy, (stem) => fullText().rarity(stem));
    return comparing(query);
  };

  /** What stands beside something in the base: no words are needed to find it. */
  const neighboursOf = (key: string | undefined): readonly NameHit[] => {
    const { kind, id = '' } = targets.get(key ?? '') ?? {};
    const concept = kind === 'concept' ? knowledge.concepts.get(id) : undefined;
    const sides = kind === 'comparison' ? knowledge.comparisons.get(id) : undefined;
    const ids = [
      sides?.left,
      sides?.right,
      ...(concept?.confusedWith ?? []),
      ...(concept?.related ?? []),
    ];
    return ids
      .filter((other) => other !== undefined)
      .slice(0, MATCHES_MAX)
      .map((other, at) => ({
        key: documentKey('concept', other),
        score: NEIGHBOUR_SCORE - at / 100,
      }));
  };

  const byWords = (query: string, weight: number): readonly NameHit[] =>
    fullText()
      .rank(
        query,
        names.mentions(query, () => true),
      )
      .map(({ key, score }) => ({ key, score: score * weight }));

  const named = (query: string): readonly NameHit[] => {
    const asks = QUESTION.test(query);
    const hits = names
      .find(query)
      .filter(({ key, score }) => score >= AS_WRITTEN || !asks || !key.startsWith('rule:'));
    const [first, second] = hits;
    if (first === undefined || second === undefined || first.score !== second.score) return hits;
    const key = joinedBy(first.key, second.key);
    return key === undefined ? hits : [{ key, score: first.score }, ...hits];
  };

  const hitsFor = (query: string): readonly NameHit[] => {
    const below = () => byWords(query, FULL_TEXT_BELOW_NAMES);
    const whole = named(query);
    if ((whole[0]?.score ?? 0) >= AS_WRITTEN) return [...whole, ...neighboursOf(whole[0]?.key)];
    const asked = askedFor(query);
    if (asked.length > 0) return [...asked, ...below()];
    const speltRight = (whole[0]?.score ?? 0) >= SPELT_RIGHT;
    if (speltRight && whole[0]?.key.startsWith('comparison:')) return [...whole, ...below()];
    const compared = compare(query);
    if (compared.answer.length > 0) return [...compared.answer, ...below()];
    if (speltRight) return [...whole, ...below()];
    const spelt = fullText().spelt(withoutBackground(query));
    const meant = spelt === query ? compared : compare(spelt);
    if (meant.answer.length > 0) return [...meant.answer, ...byWords(spelt, FULL_TEXT_BELOW_NAMES)];
    if (whole.length > 0) return [...whole, ...below()];
    if (compared.unjoined.length === 0) return byWords(spelt, 1);
    const words = byWords(spelt, FULL_TEXT_UNANSWERABLE);
    // The side that the words of the question fit better comes first.
    const place = (key: string): number => words.findIndex((hit) => hit.key === key);
    const sides = [...compared.unjoined].sort((a, b) => place(a) - place(b));
    return [...sides.map((key, at) => ({ key, score: UNJOINED_SCORE - at / 100 })), ...words];
  };

  return (query) => {
    const hits = ranked(hitsFor(withShortName(query)));
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
