import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { checkWhole, type TeamFolder } from '../../../src/knowledge/load.ts';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import { teamFiles } from '../../../src/knowledge/team/team-files.ts';
import type { Lesson } from '../../../src/model/onboarding/lesson.ts';
import { ruleJudge } from '../../../src/operations/onboard/exercises/rule-judge.ts';
import { DIRECTORY } from '../lessons/all-lessons.ts';
import { conceptFile } from '../sample.ts';

/** How the settings name the folder of these tests. */
const FOLDER = './our-ecs';

/** A file of Stevedore's own, as its text. */
export const ownFile = (name: string): SourceFile => ({
  name,
  text: readFileSync(join(DIRECTORY, name), 'utf8'),
});

/** Stevedore's own base with the files of a team over it. */
export const withTeam = (...files: readonly SourceFile[]) =>
  checkWhole(DIRECTORY, teamFiles(FOLDER, files), ruleJudge);

/** What is wrong with these files of a team, one line each. */
export const complaintsOf = (...files: readonly SourceFile[]): readonly string[] =>
  withTeam(...files).problems.map(({ file, message }) => `${file}: ${message}`);

/** A concept of a team that is valid, with fields replaced or added. */
export const teamConcept = (
  id: string,
  changes: Readonly<Record<string, string | null>> = {},
  body?: string,
): SourceFile =>
  conceptFile(
    id,
    { related: '[task, service]', docs: 'https://docs.aws.amazon.com/page.html', ...changes },
    body,
  );

/** A runbook that is valid, with lines of front matter replaced or left out. */
export const runbookFile = (
  id: string,
  changes: Readonly<Record<string, string | null>> = {},
  body = '1. Look.\n2. Act.',
): SourceFile => {
  const head = {
    id,
    title: `The ${id}`,
    summary: 'When to reach for it, in one sentence.',
    services: '[prod/web]',
    ...changes,
  };
  const lines = Object.entries(head).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return { name: `runbooks/${id}.md`, text: `---\n${lines.join('\n')}\n---\n${body}\n` };
};

/** A lesson of a team that is valid. */
export const teamLesson = (number: number, name: string, changes: Partial<Lesson> = {}) => {
  const id = `l${number}-${name}`;
  const lesson: Lesson = {
    id,
    title: 'How we deploy',
    minutes: 10,
    goal: 'Deploy as we do.',
    intro: ['We deploy every Tuesday.'],
    concepts: ['task', 'service', 'deployment'],
    tries: [{ command: 'explain deployment', see: 'What AWS calls one.' }],
    exercise: {
      ...{ kind: 'scale', task: 'Scale it.', hints: ['With scale.'] },
      ...{ service: 'sandbox-web', count: 3 },
    },
    quiz: [1, 2, 3].map((at) => ({
      id: `${id}-q${at}`,
      question: `Which day, ${at}?`,
      choices: [
        { text: 'right: Tuesday', why: 'It is.' },
        { text: 'wrong: Friday', why: 'Nobody does.' },
      ],
      correct: 0,
      source: { title: 'A page', url: 'https://docs.aws.amazon.com/page.html' },
    })),
    ...changes,
  };
  const file = `lessons/${String(number).padStart(2, '0')}-${name}.yml`;
  return { name: file, text: stringify(lesson) };
};

/** `services.yml` with these services. */
export const servicesFile = (...services: readonly object[]): SourceFile => ({
  name: 'services.yml',
  text: stringify(services),
});

/** A folder on the disk, with files by name and links by what they lead to; `remove` it afterwards. */
export const folderOnDisk = (
  files: readonly SourceFile[],
  links: Readonly<Record<string, string>> = {},
): TeamFolder & { readonly remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'stevedore-team-'));
  const path = join(root, 'our-ecs');
  mkdirSync(path);
  for (const { name, text } of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    symlinkSync(target, join(path, name));
  }
  return { named: FOLDER, path, remove: () => rmSync(root, { recursive: true }) };
};
