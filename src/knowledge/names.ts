import { fieldSegmentsOf, suffixesOf } from './field-path.ts';
import type { Entries, PreparedNames } from './prepare-names.ts';
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

type Index = ReadonlyMap<string, ReadonlySet<string>>;

const hits = (index: Index, key: string, score: number): readonly NameHit[] =>
  [...(index.get(key) ?? [])].map((owner) => ({ key: owner, score }));

const distinct = (found: readonly NameHit[]): readonly NameHit[] => {
  const best = new Map<string, NameHit>();
  for (const hit of found) if (!best.has(hit.key)) best.set(hit.key, hit);
  return [...best.values()];
};

interface Spelt {
  readonly key: string;
  readonly owners: ReadonlySet<string>;
  readonly letters: ReturnType<typeof lettersIn>;
}

const indexOf = (entries: Entries): Index =>
  new Map(entries.map(([key, owners]) => [key, new Set(owners)]));

/** Finds names as written, then by shape, then by word order, then by near spelling. */
export const createNames = (prepared: PreparedNames): Names => {
  const exact = indexOf(prepared.exact);
  const fields = indexOf(prepared.fields);
  const joined = indexOf(prepared.joined);
  const unordered = indexOf(prepared.unordered);
  const short = indexOf(prepared.short);

  let spelt: readonly Spelt[] | undefined;
  /** Most names are spelt right, and need none of it. */
  const spellings = (): readonly Spelt[] => {
    spelt ??= [...joined, ...short]
      .map(([key, owners]) => ({ key, owners, letters: lettersIn(key) }))
      .filter(({ key }) => slipsForgiven(key.length) > 0);
    return spelt;
  };

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
    return spellings()
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
