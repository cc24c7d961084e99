import { fieldSegmentsOf, suffixesOf } from './field-path.ts';
import { lettersIn, mayBeNear, slipsBetween, slipsForgiven } from './typing-slips.ts';
import {
  clauseOf,
  exactKey,
  joinedKey,
  namesCompany,
  subjectWordsOf,
  unorderedKey,
  withoutCompany,
  withoutLead,
  withoutVendor,
  wordsOf,
} from './words.ts';

/** Something that has names; `fields` are whole field paths. */
export interface Named {
  readonly key: string;
  readonly names: readonly string[];
  readonly fields: readonly string[];
}

/** A named thing and how sure the name is: 1 as written, less the more had to be forgiven. */
export interface NameHit {
  readonly key: string;
  readonly score: number;
}

/** A name that occurs inside a text: the positions of its words. */
export interface Mention {
  readonly key: string;
  readonly at: readonly number[];
}

export interface Names {
  /** What a whole text names, best first; empty when it is not a name. */
  readonly find: (text: string) => readonly NameHit[];
  /** The same for names that are spelt right; much faster, as nothing near is looked for. */
  readonly findSpelt: (text: string) => readonly NameHit[];
  /** Names that occur inside a text, longest first; only of those whose key `counts`. */
  readonly mentions: (text: string, counts: (key: string) => boolean) => readonly Mention[];
}

const FORGIVEN = {
  lead: 0.99,
  field: 0.98,
  shape: 0.97,
  parent: 0.95,
  order: 0.93,
  clause: 0.9,
  typo: 0.88,
};
const MENTION_WORDS_MAX = 6;
/** What is left of a name without its "ecs" must still be one: `cli` is anybody's. */
const SHORT_MIN = 4;

type Index = Map<string, Set<string>>;

const put = (index: Index, key: string, owner: string): void => {
  if (key === '') return;
  index.set(key, (index.get(key) ?? new Set()).add(owner));
};

const hits = (index: Index, key: string, score: number): readonly NameHit[] =>
  [...(index.get(key) ?? [])].map((owner) => ({ key: owner, score }));

const distinct = (found: readonly NameHit[]): readonly NameHit[] => {
  const best = new Map<string, NameHit>();
  for (const hit of found) if (!best.has(hit.key)) best.set(hit.key, hit);
  return [...best.values()];
};

/** Indexes names so that they are found as written, then by shape, then by word order, then by near spelling. */
export const createNames = (things: readonly Named[]): Names => {
  const exact: Index = new Map();
  const fields: Index = new Map();
  const joined: Index = new Map();
  const unordered: Index = new Map();
  // "aws cli" is not the ECS CLI: a name that gave up its "ecs" is met by a text that names no company.
  const short: Index = new Map();
  const named = things.flatMap(({ key, names }) => names.map((name) => [key, name] as const));
  for (const [key, name] of named) {
    const words = wordsOf(name);
    put(exact, exactKey(name), key);
    put(joined, joinedKey(words), key);
    put(joined, joinedKey(withoutCompany(words)), key);
    const bare = withoutVendor(words);
    if (joinedKey(bare).length >= SHORT_MIN) put(short, joinedKey(bare), key);
    if (bare.length > 1) put(unordered, unorderedKey(bare), key);
  }
  const paths = things
    .flatMap(({ key, fields: own }) =>
      own.map((path) => ({ key, segments: fieldSegmentsOf(path) ?? [] })),
    )
    .sort((a, b) => a.segments.length - b.segments.length);
  for (const { key, segments } of paths) {
    for (const suffix of suffixesOf(segments)) put(fields, suffix, key);
    put(joined, joinedKey(wordsOf(segments.at(-1) ?? '')), key);
  }

  const spellings = [...joined, ...short]
    .map(([key, owners]) => ({ key, owners, letters: lettersIn(key) }))
    .filter(({ key }) => slipsForgiven(key.length) > 0);

  const findField = (text: string): readonly NameHit[] => {
    const segments = fieldSegmentsOf(text);
    if (segments === null) return [];
    for (let end = segments.length; end > 0; end -= 1) {
      for (const path of suffixesOf(segments.slice(0, end))) {
        const found = hits(fields, path, end === segments.length ? 1 : FORGIVEN.parent);
        if (found.length > 0 && (end > 1 || segments.length === 1)) return found.slice(0, 2);
      }
    }
    return [];
  };

  const findByShape = (words: readonly string[]): readonly NameHit[] => [
    ...hits(joined, joinedKey(words), FORGIVEN.shape),
    ...hits(joined, joinedKey(withoutCompany(words)), FORGIVEN.shape),
    ...hits(joined, joinedKey(withoutVendor(words)), FORGIVEN.shape),
    ...(namesCompany(words) ? [] : hits(short, joinedKey(withoutVendor(words)), FORGIVEN.shape)),
    ...hits(unordered, unorderedKey(withoutVendor(words)), FORGIVEN.order),
  ];

  const findByTypo = (words: readonly string[]): readonly NameHit[] => {
    const typed = joinedKey(words);
    const forgiven = slipsForgiven(typed.length);
    if (forgiven === 0) return [];
    const typedLetters = lettersIn(typed);
    return spellings
      .filter(
        ({ key, letters }) =>
          Math.abs(key.length - typed.length) <= forgiven &&
          mayBeNear(letters, typedLetters, forgiven),
      )
      .map(({ key, owners }) => ({ owners, slips: slipsBetween(key, typed) }))
      .filter(({ slips }) => slips <= forgiven)
      .sort((a, b) => a.slips - b.slips)
      .flatMap(({ owners, slips }) =>
        [...owners].map((key) => ({ key, score: FORGIVEN.typo - (0.12 * slips) / typed.length })),
      );
  };

  /** As written: a name leads over a field of the same spelling, such as `memory`. */
  const findExact = (text: string, score: number): readonly NameHit[] => {
    const named = hits(exact, exactKey(text), score);
    const fieldsNamed = findField(text).map((hit) => ({
      key: hit.key,
      score: Math.min(hit.score, named.length > 0 ? FORGIVEN.field : score),
    }));
    return distinct([...named, ...fieldsNamed]);
  };

  const findSpelt: Names['findSpelt'] = (text) => {
    const asWritten = findExact(text, 1);
    if (asWritten.length > 0) return asWritten;
    const asAsked = findExact(withoutLead(text), FORGIVEN.lead);
    if (asAsked.length > 0) return asAsked;
    const words = wordsOf(text);
    const byShape = distinct([...findByShape(words), ...findByShape(subjectWordsOf(text))]);
    if (byShape.length > 0) return byShape;
    const clause = clauseOf(text);
    return clause === undefined ? [] : findExact(clause, FORGIVEN.clause);
  };

  const find: Names['find'] = (text) => {
    const spelt = findSpelt(text);
    return spelt.length > 0 ? spelt : distinct(findByTypo(withoutVendor(subjectWordsOf(text))));
  };

  const mentions: Names['mentions'] = (text, counts) => {
    const words = wordsOf(text);
    const taken = new Set<number>();
    const found: Mention[] = [];
    for (let size = Math.min(MENTION_WORDS_MAX, words.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const key = joinedKey(words.slice(start, start + size));
        const named = joined.get(key) ?? short.get(key);
        if (named === undefined) continue;
        const span = Array.from({ length: size }, (_, offset) => start + offset);
        if (span.some((position) => taken.has(position))) continue;
        const ofCompany = namesCompany(words.slice(Math.max(0, start - 1), start));
        if (ofCompany && !joined.has(key)) continue;
        const owners = [...named].filter(counts);
        if (owners.length === 0) continue;
        for (const position of span) taken.add(position);
        for (const key of owners) found.push({ key, at: span });
      }
    }
    return found;
  };

  return { find, findSpelt, mentions };
};
