import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type FactTables, parseFactTables } from './facts/tables.ts';
import { type FieldFile, parseFieldFiles } from './fields/field-files.ts';
import { assembleKnowledge, type Knowledge, type KnowledgeFiles } from './knowledge.ts';
import type { RuleJudge } from './lessons-laws.ts';
import type { Problem, SourceFile } from './parsed.ts';
import { takeFiles } from './team/take-files.ts';
import { type TeamFiles, teamFiles } from './team/team-files.ts';
import { assembleWhole, type ReadWhole, readWhole, type WholeBase } from './whole-base.ts';

const readOne = (directory: string, name: string): SourceFile => ({
  name,
  text: readFileSync(join(directory, name), 'utf8'),
});

const readFolder = (directory: string, folder: string, ending = '.md'): readonly SourceFile[] =>
  readdirSync(join(directory, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readOne(directory, `${folder}/${name}`));

const knowledgeFiles = (directory: string): KnowledgeFiles => ({
  concepts: readFolder(directory, 'concepts'),
  comparisons: readFolder(directory, 'comparisons'),
  claims: readOne(directory, 'claims.json'),
  docsHosts: readOne(directory, 'docs-hosts.json'),
  failures: readFolder(directory, 'failures', '.yml'),
  drawings: readOne(directory, 'drawings.json'),
  asked: readOne(directory, 'asked.json'),
  synonyms: readOne(directory, 'synonyms.json'),
});

const wholeFiles = (directory: string) => ({
  ...knowledgeFiles(directory),
  lessons: readFolder(directory, 'lessons', '.yml'),
});

/**
 * Loads and validates the knowledge base below `directory` (in production `<package root>/knowledge`), with what a team wrote
 * over it, but for its lessons. Throws one error that lists every file and field to correct.
 */
export const loadKnowledge = (directory: string, team?: TeamFiles): Knowledge =>
  assembleKnowledge(knowledgeFiles(directory), team);

/** The same with the lessons of both, held against the knowledge and the rules. */
export const loadWhole = (
  directory: string,
  team: TeamFiles | undefined,
  rules: RuleJudge,
): WholeBase => assembleWhole(wholeFiles(directory), team, rules);

/** The same with everything that is wrong with it, which it does not throw. */
export const checkWhole = (directory: string, team: TeamFiles, rules: RuleJudge): ReadWhole =>
  readWhole(wholeFiles(directory), team, rules);

/** What is known in tables: numbers, and the fields of task definitions and services. Throws as {@link loadKnowledge}. */
export const loadTables = (
  directory: string,
): { readonly tables: FactTables; readonly files: readonly FieldFile[] } => {
  const read = (name: string): string => readOne(directory, name).text;
  return { tables: parseFactTables(read), files: parseFieldFiles(read) };
};

/** A folder of a team: where it is, and how the settings name it. */
export interface TeamFolder {
  readonly named: string;
  readonly path: string;
}

const nothingToTake = ({ named, path }: TeamFolder): Problem | null => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return null;
  const what = found === undefined ? 'There is no such folder' : 'This is a file, not a folder';
  return { file: named, message: `${what}: ${path}.` };
};

/**
 * Reads the folder of a team as text. A link is followed where it stays in the folder. Too much at once, and what is no text
 * of a team, is among the problems of what it gives; it throws only what reading a file throws.
 */
export const readTeamFolder = (folder: TeamFolder): TeamFiles => {
  const { named, path } = folder;
  const missing = nothingToTake(folder);
  if (missing !== null) return teamFiles(named, [], [missing]);
  const root = realpathSync(path);
  const taken = takeFiles(named, (name) => {
    if (!existsSync(join(root, name))) return { kind: 'nothing' };
    const real = realpathSync(join(root, name));
    if (real !== root && !real.startsWith(`${root}${sep}`)) return { kind: 'outside' };
    const found = statSync(real);
    if (found.isDirectory()) return { kind: 'folder', names: readdirSync(real).sort() };
    return found.isFile() ? { kind: 'file', bytes: found.size } : { kind: 'other' };
  });
  return teamFiles(
    named,
    taken.names.map((name) => readOne(root, name)),
    taken.problems,
  );
};
