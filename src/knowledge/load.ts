import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleKnowledge, type Knowledge } from './knowledge.ts';
import type { SourceFile } from './parsed.ts';

const readOne = (directory: string, name: string): SourceFile => ({
  name,
  text: readFileSync(join(directory, name), 'utf8'),
});

const readFolder = (directory: string, folder: string): readonly SourceFile[] =>
  readdirSync(join(directory, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readOne(directory, `${folder}/${name}`));

/**
 * Loads and validates the knowledge base below `directory` (in production `<package root>/knowledge`).
 * Throws one error that lists every file and field to correct.
 */
export const loadKnowledge = (directory: string): Knowledge =>
  assembleKnowledge({
    concepts: readFolder(directory, 'concepts'),
    comparisons: readFolder(directory, 'comparisons'),
    claims: readOne(directory, 'claims.json'),
    docsHosts: readOne(directory, 'docs-hosts.json'),
  });
