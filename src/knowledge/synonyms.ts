import * as z from 'zod';
import { readJson } from './front-matter.ts';
import { type Parsed, parsed, type SourceFile } from './parsed.ts';

/** Groups of single words that people use for each other. */
export type SynonymGroups = readonly (readonly string[])[];

/** `synonyms.json`. */
const synonymsFile = z.array(
  z.array(z.string().regex(/^[a-z0-9]+$/, 'one lower case word, singular')).min(2),
);

/** The groups; none when there is no file. */
export const parseSynonyms = (file: SourceFile | undefined): Parsed<SynonymGroups> =>
  file === undefined ? parsed([]) : readJson(file, synonymsFile);
