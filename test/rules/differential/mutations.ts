import { changedAt, type Keys, pathsOf, valueAt, withMember } from '../fuzz/value-paths.ts';

/** A definition with one thing broken, and what that is. */
export interface Mutant {
  readonly name: string;
  readonly task: unknown;
}

interface Break {
  readonly name: string;
  readonly change: (held: unknown) => unknown;
}

const swapCase = (text: string): string =>
  text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();

const repeatFirst = (held: unknown): unknown =>
  Array.isArray(held) ? [...held.slice(0, 1), ...held] : held;

const put = (name: string, value: unknown): Break => ({ name, change: () => value });

const BREAKS_OF: Readonly<Record<string, readonly Break[]>> = {
  string: [
    put('is empty', ''),
    put('has a space and a sign', 'not one!'),
    { name: 'is in other capitals', change: (held) => swapCase(String(held)) },
    put('is an object', {}),
  ],
  number: [
    put('is below zero', -1),
    put('is zero', 0),
    put('is huge', 1_000_000),
    put('is a fraction', 0.5),
    put('is a word', 'many'),
    { name: 'is a string', change: String },
  ],
  boolean: [{ name: 'is the other', change: (held) => held !== true }, put('is a word', 'perhaps')],
  list: [
    put('is an empty list', []),
    put('is a string', 'one'),
    { name: 'holds its first twice', change: repeatFirst },
  ],
  object: [put('is an empty object', {}), put('is a string', 'one')],
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const misspelt = (key: string): string => `${key.slice(0, -1)}${key.at(-1)}${key.at(-1)}`;

/** Misspelt fields are alike at every depth. */
const DEEPEST_MISSPELT = 3;

/** What breaks one value: another one of its type, another type, nothing at all, another key. */
const breaksAt = (task: unknown, path: Keys): readonly (readonly [string, unknown])[] => {
  const held = valueAt(task, path);
  const key = path.at(-1) ?? '';
  const own = (BREAKS_OF[kindOf(held)] ?? []).map(
    ({ name, change }) => [name, changedAt(task, path, change)] as const,
  );
  const gone = ['is missing', changedAt(task, path, () => undefined)] as const;
  if (/^\d+$/.test(key) || path.length > DEEPEST_MISSPELT) return [...own, gone];
  const renamed = withMember(gone[1], path.slice(0, -1), misspelt(key), held);
  return [...own, gone, ['is misspelt', renamed]];
};

/** In an inner list the second item breaks as the first one does. */
const inLaterItem = (path: Keys): boolean => path.slice(2).some((key) => /^[1-9]\d*$/.test(key));

/** Every definition that differs from `task` in one broken value, each different from all others. */
export const oneThingBroken = (family: string, task: unknown): readonly Mutant[] => {
  const seen = new Set([JSON.stringify(task)]);
  return pathsOf(task)
    .filter((path) => path.length > 0 && !inLaterItem(path))
    .flatMap((path) =>
      breaksAt(task, path).map(([name, broken]) => ({
        name: `${family} /${path.join('/')} ${name}`,
        task: broken,
      })),
    )
    .filter((mutant) => {
      const text = JSON.stringify(mutant.task);
      const fresh = !seen.has(text);
      seen.add(text);
      return fresh;
    });
};
