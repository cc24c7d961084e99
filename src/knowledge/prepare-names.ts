import { fieldSegmentsOf, suffixesOf } from './field-path.ts';
import {
  exactKey,
  joinedKey,
  unorderedKey,
  withoutCompany,
  withoutVendor,
  wordsOf,
} from './words.ts';

/** Something that has names; `fields` are whole field paths. */
export interface Named {
  readonly key: string;
  readonly names: readonly string[];
  readonly fields: readonly string[];
}

/** What is left of a name without its "ecs" must still be one: `cli` is anybody's. */
const SHORT_MIN = 4;

type Index = Map<string, Set<string>>;

/** What is looked for, and the keys of what it finds. */
export type Entries = readonly (readonly [string, readonly string[]])[];

/** Names by each form in which they are looked for, with the keys of what they name. */
export interface PreparedNames {
  readonly exact: Entries;
  readonly fields: Entries;
  readonly joined: Entries;
  readonly unordered: Entries;
  /** "aws cli" is not the ECS CLI: a name that gave up its "ecs" is met by a text that names no company. */
  readonly short: Entries;
}

const put = (index: Index, key: string, owner: string): void => {
  if (key === '') return;
  index.set(key, (index.get(key) ?? new Set()).add(owner));
};

const entriesOf = (index: Index): Entries => [...index].map(([key, owners]) => [key, [...owners]]);

/** Takes names apart, as plain data: it takes longer than all that is done with it. */
export const prepareNames = (things: readonly Named[]): PreparedNames => {
  const exact: Index = new Map();
  const fields: Index = new Map();
  const joined: Index = new Map();
  const unordered: Index = new Map();
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
  return {
    exact: entriesOf(exact),
    fields: entriesOf(fields),
    joined: entriesOf(joined),
    unordered: entriesOf(unordered),
    short: entriesOf(short),
  };
};
