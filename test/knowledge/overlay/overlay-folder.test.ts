import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { loadWhole, readTeamFolder, type TeamFolder } from '../../../src/knowledge/load.ts';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import { ruleJudge } from '../../../src/operations/onboard/exercises/rule-judge.ts';
import { DIRECTORY } from '../lessons/all-lessons.ts';
import { folderOnDisk, runbookFile, servicesFile, teamConcept } from './team.ts';

let remove = (): void => undefined;
afterEach(() => {
  remove();
  remove = () => undefined;
});
const folderOf = (...given: Parameters<typeof folderOnDisk>): TeamFolder => {
  const folder = folderOnDisk(...given);
  remove = folder.remove;
  return folder;
};

const problemsOf = (...given: Parameters<typeof folderOnDisk>): readonly string[] =>
  readTeamFolder(folderOf(...given)).problems.map(({ file, message }) => `${file}: ${message}`);

const file = (name: string, text = ''): SourceFile => ({ name, text });

describe('the folder of a team on the disk', () => {
  test('is loaded over what Stevedore knows itself', () => {
    const web = {
      cluster: 'prod',
      service: 'web',
      title: 'Shop',
      about: 'Sells what people want.',
    };
    const files = [teamConcept('train'), runbookFile('x'), servicesFile(web)];
    const { knowledge } = loadWhole(DIRECTORY, readTeamFolder(folderOf(files)), ruleJudge);
    expect(knowledge.concepts.get('train')?.origin).toBe('team');
    expect(knowledge.notes.runbooks).toHaveLength(1);
    expect(knowledge.notes.services).toHaveLength(1);
  });

  test('may be empty, and may hold a README.md and what begins with a dot', () => {
    expect(problemsOf([])).toEqual([]);
    const dotted = [file('README.md', 'What this is.'), file('.git/HEAD'), file('runbooks/.keep')];
    expect(problemsOf(dotted)).toEqual([]);
    expect(problemsOf([file('readme.md', 'What this is.')])).toEqual([]);
  });

  test.each([
    [
      'a folder of another name',
      'concept/train.md',
      './our-ecs/concept: Nothing reads this folder.',
    ],
    ['a folder in a folder', 'concepts/a/b.md', './our-ecs/concepts/a: Nothing reads this folder.'],
    ['a file of another name', 'service.yml', './our-ecs/service.yml: Nothing reads this file.'],
    [
      'another ending',
      'lessons/50-x.yaml',
      './our-ecs/lessons/50-x.yaml: Nothing reads this file.',
    ],
  ])('says %s', (_what, name, words) => {
    expect(problemsOf([file(name)])).toEqual([expect.stringContaining(words)]);
  });

  test('that is not there, or is a file, is said with its path', () => {
    const { path, named } = folderOf([file('README.md')]);
    const gone = { named, path: join(path, 'gone') };
    const wrong = { named, path: join(path, 'README.md') };
    expect(readTeamFolder(gone).problems).toEqual([
      { file: named, message: `There is no such folder: ${gone.path}.` },
    ]);
    expect(readTeamFolder(wrong).problems).toEqual([
      { file: named, message: `This is a file, not a folder: ${wrong.path}.` },
    ]);
  });
});

describe('links', () => {
  test('that lead out of the folder are not followed', () => {
    const secret = { name: '../secret.md', text: 'secret' };
    const problems = problemsOf([secret], {
      'concepts/a.md': '../../secret.md',
      runbooks: '..',
      'services.yml': '/etc/hostname',
    });
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toMatch(/leads out of the folder/);
  });

  test('that lead nowhere, or round in a circle, are said', () => {
    expect(problemsOf([], { 'concepts/a.md': 'b.md' })).toEqual([
      './our-ecs/concepts/a.md: This is a link to something that is not there.',
    ]);
    expect(problemsOf([], { 'concepts/up': '..' })).toEqual([
      expect.stringContaining('./our-ecs/concepts/up: Nothing reads this folder.'),
    ]);
  });

  test('within the folder are followed, as those of a mounted ConfigMap', () => {
    const files = [{ ...teamConcept('train'), name: '..2026_11_21/train.md' }];
    const team = readTeamFolder(
      folderOf(files, { '..data': '..2026_11_21', 'concepts/train.md': '../..data/train.md' }),
    );
    expect(team.problems).toEqual([]);
    expect(team.concepts.map(({ name }) => name)).toEqual(['./our-ecs/concepts/train.md']);
  });

  test('and sockets are no files', async () => {
    const folder = folderOf([]);
    const server = createServer().listen(join(folder.path, 'services.yml'));
    await once(server, 'listening');
    const { problems } = readTeamFolder(folder);
    server.close();
    expect(problems).toEqual([
      { file: './our-ecs/services.yml', message: 'This is no file with text.' },
    ]);
  });
});

describe('how much there may be', () => {
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => file(`runbooks/r${at}.md`, text));

  test('500 files, and none is read of a folder with more', () => {
    expect(readTeamFolder(folderOf(many(500, 'x'))).runbooks).toHaveLength(500);
    remove();
    const team = readTeamFolder(folderOf(many(501, 'x')));
    expect(team.problems).toEqual([
      { file: './our-ecs', message: 'The folder has 501 files; 500 at most.' },
    ]);
    expect(team.runbooks).toEqual([]);
  });

  test('256 KiB in a file', () => {
    const folder = folderOf([file('services.yml', '#'.repeat(256 * 1024))]);
    expect(readTeamFolder(folder).problems).toEqual([]);
    writeFileSync(join(folder.path, 'services.yml'), '#'.repeat(256 * 1024 + 1));
    expect(readTeamFolder(folder).problems).toEqual([
      { file: './our-ecs/services.yml', message: 'The file has 257 KiB; 256 at most.' },
    ]);
  });

  test('8 MiB in all', () => {
    expect(problemsOf(many(33, '#'.repeat(255 * 1024)))).toEqual([
      './our-ecs: The folder has 8415 KiB; 8192 at most.',
    ]);
  });
});
