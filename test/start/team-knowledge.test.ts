import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SourceFile } from '../../src/knowledge/parsed.ts';
import { NO_SETTINGS } from '../../src/settings/settings.ts';
import { folderOnDisk, runbookFile, teamConcept, teamLesson } from '../knowledge/overlay/team.ts';
import { startTestBot } from '../test-bot.ts';
import { type Started, startMain } from './process.ts';

let started: Started | undefined;
const removes: (() => void)[] = [];
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
  started = undefined;
  for (const remove of removes.splice(0)) remove();
});
const folderOf = (...files: readonly SourceFile[]) => {
  const folder = folderOnDisk(files);
  removes.push(folder.remove);
  return folder;
};

const BAD = [
  teamConcept('train', { related: '[tusk]' }),
  runbookFile('x', { failures: '[gremlins]' }),
  teamLesson(3, 'ours'),
];
const LIST = [
  /^\.\/our-ecs\/concepts\/train\.md\n {2}related: there is no concept "tusk"\. Is "task" meant\?$/m,
  /^\.\/our-ecs\/runbooks\/x\.md\n {2}failures\[0\]: there is no failure or event "gremlins"\. Paste the error into stevedore explain/m,
  /^\.\/our-ecs\/lessons\/03-ours\.yml\n {2}id: lesson 3 is already in lessons\/03-iam-roles\.yml\. Give it a number of its own\.$/m,
];

/** What the process says in a folder with this stevedore.yml; it must end by itself. */
const failsToStart = async (settings: string): Promise<string> => {
  const here = mkdtempSync(join(tmpdir(), 'stevedore-start-'));
  removes.push(() => rmSync(here, { recursive: true }));
  writeFileSync(join(here, 'stevedore.yml'), settings);
  started = startMain({ PORT: '0' }, here);
  expect(await started.exited).toBe(1);
  return started.output().stderr;
};

describe('a start with a folder of the team', () => {
  test('notes in the log what stands in place of a text of ours', async () => {
    const knowledge = folderOf(teamConcept('task-role', { title: 'Task role' }), teamConcept('x'));
    const bot = await startTestBot(undefined, [], undefined, { ...NO_SETTINGS, knowledge });
    await bot.stop();
    const said = bot.log.lines.filter((line) => line.includes('in place of'));
    expect(said).toHaveLength(1);
    expect(JSON.parse(said[0] ?? '')).toEqual({
      ...{ level: 'info', kind: 'concept', id: 'task-role', file: 'concepts/task-role.md' },
      message: "a text of the team stands in place of Stevedore's own",
    });
  }, 40_000);

  test('that cannot be used ends with every file and field to correct', async () => {
    const knowledge = folderOf(...BAD);
    const start = startTestBot(undefined, [], undefined, { ...NO_SETTINGS, knowledge });
    const message = await start.then(
      () => 'it started',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    for (const part of LIST) expect(message).toMatch(part);
  }, 40_000);

  test('says the list and no stack where the process ends', async () => {
    const said = await failsToStart(`knowledge: ${folderOf(...BAD).path}\n`);
    expect(said).toMatch(/^Stevedore cannot start\. The knowledge base is not valid .*: 3\)\.\n/);
    expect(said).not.toContain('    at ');
  }, 40_000);

  test('that is not there is a fault of the settings', async () => {
    const said = await failsToStart('knowledge: ./our-ecs\n');
    expect(said).toMatch(/settings cannot be used\.\nstevedore\.yml:1:12: there is no folder \//);
  }, 40_000);
});
