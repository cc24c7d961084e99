import { afterAll, describe, expect, test } from '@jest/globals';
import { checkKnowledge } from '../../src/cli/doctor/check-knowledge.ts';
import { run } from '../../src/cli/run.ts';
import type { SourceFile } from '../../src/knowledge/parsed.ts';
import { NO_SETTINGS } from '../../src/settings/settings.ts';
import { readmeFolder } from '../knowledge/overlay/readme-folder.ts';
import { folderOnDisk, runbookFile, teamConcept, teamLesson } from '../knowledge/overlay/team.ts';
import { fakeIo } from './fake-io.ts';

const removes: (() => void)[] = [];
afterAll(() => {
  for (const remove of removes) remove();
});
const folderOf = (files: readonly SourceFile[]) => {
  const folder = folderOnDisk(files);
  removes.push(folder.remove);
  return folder;
};

const TITLE = 'Task role at our place';
const good = folderOf([
  ...readmeFolder,
  teamConcept('task-role', { title: TITLE }),
  teamLesson(50, 'deploys'),
]);
const bad = folderOf([
  teamConcept('train', { related: '[tusk]' }),
  runbookFile('x', { title: '\u001b[2J' }),
]);

/** Runs a command where a stevedore.yml names the folder. */
const ask = async ({ path }: { readonly path: string }, ...words: readonly string[]) => {
  const settings = `knowledge: ${path}\n`;
  const io = fakeIo({
    files: { '/repo/here/stevedore.yml': settings, [`${path}/services.yml`]: '' },
  });
  return { status: await run(words, io), ...io.printed() };
};

const inPlace = "In place of Stevedore's own text: concept task-role.";

describe('stevedore knowledge', () => {
  test('says what is in the folder, and what it stands in front of', async () => {
    const { status, out } = await ask(good, 'knowledge');
    expect(status).toBe(0);
    expect(out).toBe(
      `${good.path} is valid: 2 concepts, 1 lesson, 1 runbook, 1 service.\n${inPlace}\n`,
    );
  });

  test('takes a folder in place of that of the settings', async () => {
    const { status, out } = await ask(bad, 'knowledge', good.path);
    expect(status).toBe(0);
    expect(out).toContain('is valid');
  });

  test('lists every problem, and no control character reaches the terminal', async () => {
    const { status, out } = await ask(bad, 'knowledge');
    expect(status).toBe(1);
    expect(out).toContain('cannot be used (files to correct: 1)');
    expect(out).toMatch(/runbooks\/x\.md\n {2}Line 3 has the invisible character U\+001B/);
    expect(out).not.toContain('\u001b');
  });

  test('--format json is the whole report', async () => {
    const report = JSON.parse((await ask(good, 'knowledge', '--format', 'json')).out);
    expect(report).toEqual({
      folder: good.path,
      ...{ concepts: 2, comparisons: 0, lessons: 1, runbooks: 1, services: 1 },
      shadowed: [{ kind: 'concept', id: 'task-role', file: 'concepts/task-role.md' }],
      problems: [],
    });
    const { problems } = JSON.parse((await ask(bad, 'knowledge', '--format', 'json')).out);
    expect(problems).toHaveLength(2);
  });

  test('an empty folder is valid, and one that is not there is a problem', async () => {
    expect((await ask(folderOf([]), 'knowledge')).out).toMatch(/is valid: nothing yet\.\n$/);
    const { status, out } = await ask(good, 'knowledge', './gone');
    expect(status).toBe(1);
    expect(out).toContain('./gone\n  There is no such folder: /repo/here/gone.\n');
  });

  test('without a folder says how to name one; with two, that it takes one', async () => {
    const io = fakeIo();
    expect(await run(['knowledge'], io)).toBe(2);
    expect(io.printed().err).toContain('set knowledge in stevedore.yml');
    expect((await ask(good, 'knowledge', 'a', 'b')).status).toBe(2);
  });
});

describe('other commands with a folder of the team', () => {
  test('explain answers from it, and says so in one line', async () => {
    const own = await ask(good, 'explain', 'the', 'train');
    expect(own.out).toMatch(/^Release train {2}release-train\n/);
    expect(own.out).toMatch(/\nFrom your team's notes\.\n$/);
    const instead = await ask(good, 'explain', 'task-role');
    expect(instead.out).toContain(TITLE);
    expect(instead.out).toMatch(/\nFrom your team's notes, in place of Stevedore's own text\.\n$/);
    const ours = await ask(good, 'explain', 'fargate');
    expect(ours.out).not.toContain('team');
  });

  test('explain --format json has the origin', async () => {
    const { out } = await ask(good, 'explain', '--format', 'json', 'task-role');
    expect(JSON.parse(out).answer).toMatchObject({ id: 'task-role', origin: 'team-in-place' });
  });

  test('a folder that cannot be used ends them with the list', async () => {
    const { status, out, err } = await ask(bad, 'explain', 'fargate');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^stevedore explain: The knowledge base is not valid .*: 1/);
    expect(err).toContain('runbooks/x.md');
  });

  test('doctor says what is there, or where the list is', () => {
    expect(checkKnowledge(NO_SETTINGS)).toEqual([]);
    expect(checkKnowledge({ ...NO_SETTINGS, knowledge: good })).toEqual([
      {
        ...{ about: 'knowledge', state: 'fine' },
        says: `./our-ecs holds 2 concepts, 1 lesson, 1 runbook, 1 service. ${inPlace}`,
      },
    ]);
    expect(checkKnowledge({ ...NO_SETTINGS, knowledge: bad })).toMatchObject([
      { state: 'wrong', todo: 'The list: stevedore knowledge' },
    ]);
  });
});
