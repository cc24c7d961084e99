import * as z from 'zod';
import { readJson } from './front-matter.ts';
import { type Parsed, type Problem, parsed, type SourceFile } from './parsed.ts';
import { askedPhrase } from './schema.ts';

/** Ways in which people ask, by the id of the concept or comparison that answers them. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/** `asked.json`: by id, phrases in the words of those who do not know the term. */
const askedFile = z.record(z.string(), z.array(askedPhrase).min(4).max(60));

/** Something that says itself how people ask for it. */
interface Asking {
  readonly id: string;
  readonly file: string;
  readonly asked: readonly string[];
}

/** The phrases by id; none when there is no file. */
export const parseAsked = (file: SourceFile | undefined): Parsed<Asked> => {
  if (file === undefined) return parsed(new Map());
  const read = readJson(file, askedFile);
  return read.ok ? parsed(new Map(Object.entries(read.value))) : read;
};

/** Phrases that lead nowhere, or to two things at once. */
export const askedProblems = (asked: Asked, ids: readonly string[]): readonly Problem[] => {
  const owners = new Map<string, string>();
  return [...asked]
    .flatMap(([id, phrases]) => [
      ...(ids.includes(id) ? [] : [`There is no concept or comparison "${id}" to ask for.`]),
      ...phrases.flatMap((phrase) => {
        const owner = owners.get(phrase);
        owners.set(phrase, id);
        return owner === undefined ? [] : [`"${phrase}" stands at "${owner}" and at "${id}".`];
      }),
    ])
    .map((message) => ({ file: 'asked.json', message }));
};

/** The phrases of the file and those that texts have themselves. */
export const withOwnPhrases = (asked: Asked, texts: readonly Asking[]): Asked => {
  const asking = texts.filter(({ asked: own }) => own.length > 0);
  return asking.length === 0
    ? asked
    : new Map([
        ...asked,
        ...asking.map(({ id, asked: own }) => [id, [...(asked.get(id) ?? []), ...own]] as const),
      ]);
};

/** Phrases of a text that lead elsewhere already. */
export const ownPhraseProblems = (asked: Asked, texts: readonly Asking[]): readonly Problem[] => {
  // Nearly always there is nothing to hold against the thousands of phrases of the base.
  if (texts.every(({ asked: own }) => own.length === 0)) return [];
  const owners = new Map([...asked].flatMap(([id, all]) => all.map((phrase) => [phrase, id])));
  return texts.flatMap(({ id, file, asked: own }) =>
    own.flatMap((phrase) => {
      const owner = owners.get(phrase);
      owners.set(phrase, id);
      return owner === undefined || owner === id
        ? []
        : [{ file, message: `asked: "${phrase}" asks for "${owner}" already.` }];
    }),
  );
};
