import { fieldSegmentsOf, suffixesOf } from './field-path.ts';
import { slipsBetween, slipsForgiven } from './typing-slips.ts';
import {
  exactKey,
  joinedKey,
  subjectWordsOf,
  unorderedKey,
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
  /** Names that occur inside a text, longest first. */
  readonly mentions: (text: string) => readonly Mention[];
}

const FORGIVEN = { lead: 0.99, field: 0.98, shape: 0.97, parent: 0.95, order: 0.93, typo: 0.88 };
const MENTION_WORDS_MAX = 6;

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
    put(short, joinedKey(withoutVendor(words)), key);
    if (words.length > 1) put(unordered, unorderedKey(withoutVendor(words)), key);
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
    ...hits(joined, joinedKey(withoutVendor(words)), FORGIVEN.shape),
    ...hits(unordered, unorderedKey(withoutVendor(words)), FORGIVEN.order),
  ];

  const findByTypo = (words: readonly string[]): readonly NameHit[] => {
    const typed = joinedKey(words);
    const forgiven = slipsForgiven(typed.length);
    if (forgiven === 0) return [];
    return [...joined]
      .filter(
        ([key]) => Math.abs(key.length - typed.length) <= forgiven && slipsForgiven(key.length) > 0,
      )
      .map(([key, owners]) => ({ owners, slips: slipsBetween(key, typed) }))
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

  const find = (text: string): readonly NameHit[] => {
    const asWritten = findExact(text, 1);
    if (asWritten.length > 0) return asWritten;
    const asAsked = findExact(withoutLead(text), FORGIVEN.lead);
    if (asAsked.length > 0) return asAsked;
    const subject = subjectWordsOf(text);
    const byShape = distinct([...findByShape(wordsOf(text)), ...findByShape(subject)]);
    return byShape.length > 0 ? byShape : distinct(findByTypo(withoutVendor(subject)));
  };

  const mentions: Names['mentions'] = (text) => {
    const words = wordsOf(text);
    const taken = new Set<number>();
    const found: Mention[] = [];
    for (let size = Math.min(MENTION_WORDS_MAX, words.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const span = Array.from({ length: size }, (_, offset) => start + offset);
        if (span.some((position) => taken.has(position))) continue;
        const owners = joined.get(joinedKey(words.slice(start, start + size)));
        if (owners === undefined) continue;
        for (const position of span) taken.add(position);
        for (const key of owners) found.push({ key, at: span });
      }
    }
    return found;
  };

  return { find, mentions };
};
