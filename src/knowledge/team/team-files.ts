import type { Problem, SourceFile } from '../parsed.ts';
import { hiddenProblems } from './hidden-characters.ts';

/** The folder of a team as text. Names begin with the folder as the settings name it: `./our-ecs/services.yml`. */
export interface TeamFiles {
  readonly folder: string;
  readonly concepts: readonly SourceFile[];
  readonly comparisons: readonly SourceFile[];
  readonly lessons: readonly SourceFile[];
  readonly runbooks: readonly SourceFile[];
  readonly services: SourceFile | undefined;
  /** Hosts that their links may point to beside those of Stevedore's own. */
  readonly docsHosts: SourceFile | undefined;
  /** What cannot be taken at all: unknown, too large, out of the folder, not text. */
  readonly problems: readonly Problem[];
}

/** What may stand in the folder. A README.md, and what begins with a dot, is left alone. */
export const TEAM_FOLDERS = ['concepts', 'comparisons', 'lessons', 'runbooks'] as const;
const ENDINGS = { concepts: '.md', comparisons: '.md', lessons: '.yml', runbooks: '.md' } as const;

const EXPECTED =
  'It belongs into concepts/<id>.md, comparisons/<left>-vs-<right>.md, lessons/<number>-<name>.yml, runbooks/<id>.md, services.yml or docs-hosts.json, or out of this folder.';

/** How a file of the folder is named in problems and as a source. */
export const teamName = (folder: string, name: string): string =>
  name === '' ? folder : `${folder.replace(/\/+$/, '')}/${name}`;

/** What is said of something that is nothing of theirs, or of ours. */
export const strayProblem = (folder: string, name: string, what: string): Problem => ({
  file: teamName(folder, name),
  message: `${what} ${EXPECTED}`,
});

const UNKNOWN = 'Nothing reads this file.';

const isOf = (folder: keyof typeof ENDINGS, name: string): boolean => {
  const [inside = '', file = '', ...more] = name.split('/');
  return (
    inside === folder &&
    more.length === 0 &&
    file.endsWith(ENDINGS[folder]) &&
    file !== ENDINGS[folder]
  );
};

/**
 * Sorts the files of a folder by what they are.
 *
 * @param folder as the settings name it.
 * @param files named from the folder on, such as `concepts/deploys.md`.
 * @param problems what reading the folder has found already.
 */
export const teamFiles = (
  folder: string,
  files: readonly SourceFile[],
  problems: readonly Problem[] = [],
): TeamFiles => {
  const own = files
    .filter(({ name }) => name.toLowerCase() !== 'readme.md')
    .map(({ name, text }) => ({ relative: name, name: teamName(folder, name), text }));
  const of = (kind: keyof typeof ENDINGS): readonly SourceFile[] =>
    own.filter(({ relative }) => isOf(kind, relative));
  const single = (wanted: string): SourceFile | undefined =>
    own.find(({ relative }) => relative === wanted);
  const isKnown = (name: string): boolean =>
    ['services.yml', 'docs-hosts.json'].includes(name) ||
    TEAM_FOLDERS.some((kind) => isOf(kind, name));
  return {
    folder,
    concepts: of('concepts'),
    comparisons: of('comparisons'),
    lessons: of('lessons'),
    runbooks: of('runbooks'),
    services: single('services.yml'),
    docsHosts: single('docs-hosts.json'),
    problems: [
      ...problems,
      ...own.flatMap(({ relative, name, text }) => [
        ...(isKnown(relative) ? [] : [strayProblem(folder, relative, UNKNOWN)]),
        ...hiddenProblems(text).map((message) => ({ file: name, message })),
      ]),
    ],
  };
};
