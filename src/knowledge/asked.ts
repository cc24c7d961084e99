import * as z from 'zod';
import { readJson } from './front-matter.ts';
import { type Parsed, type Problem, parsed, type SourceFile } from './parsed.ts';

/** Ways in which people ask, by the id of the concept or comparison that answers them. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/** `asked.json`: by id, phrases in the words of those who do not know the term. */
const askedFile = z.record(
  z.string(),
  z
    .array(
      z
        .string()
        .min(4)
        .max(120)
        .regex(/^[^\sA-Z]+(?: [^\sA-Z]+)*$/, 'lower case, with single spaces between the words'),
    )
    .min(4)
    .max(60),
);

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
