import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../model/onboarding/lesson.ts';
import { type FactTables, parseFactTables } from './facts/tables.ts';
import { type FieldFile, parseFieldFiles } from './fields/field-files.ts';
import { assembleKnowledge, type Knowledge } from './knowledge.ts';
import { assembleLessons } from './lessons.ts';
import type { RuleJudge } from './lessons-laws.ts';
import type { SourceFile } from './parsed.ts';

const readOne = (directory: string, name: string): SourceFile => ({
  name,
  text: readFileSync(join(directory, name), 'utf8'),
});

const readFolder = (directory: string, folder: string, ending = '.md'): readonly SourceFile[] =>
  readdirSync(join(directory, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
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
    failures: readFolder(directory, 'failures', '.yml'),
    drawings: readOne(directory, 'drawings.json'),
    asked: readOne(directory, 'asked.json'),
    synonyms: readOne(directory, 'synonyms.json'),
  });

/** What is known in tables: numbers, and the fields of task definitions and services. Throws as {@link loadKnowledge}. */
export const loadTables = (
  directory: string,
): { readonly tables: FactTables; readonly files: readonly FieldFile[] } => {
  const read = (name: string): string => readOne(directory, name).text;
  return { tables: parseFactTables(read), files: parseFieldFiles(read) };
};

/** The lessons of onboarding, the first one first, held against `knowledge` and the rules. Throws as {@link loadKnowledge}. */
export const loadLessons = (
  directory: string,
  knowledge: Knowledge,
  rules: RuleJudge,
): readonly Lesson[] =>
  assembleLessons(
    {
      lessons: readFolder(directory, 'lessons', '.yml'),
      docsHosts: readOne(directory, 'docs-hosts.json'),
    },
    knowledge,
    rules,
  );
