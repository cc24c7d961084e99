import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type CheckPlan, openFileChecker } from '../../src/cli/check-file.ts';
import type { CheckThreads } from '../../src/cli/check-threads.ts';
import { run } from '../../src/cli/run.ts';
import { startCheckThread } from '../../src/cli/start-check-thread.ts';
import { definition, REFUSED } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// Hundreds of files, several times: on a busy machine that takes a while.
jest.setTimeout(60_000);

/** Enough for threads to be started, and each file unlike its neighbours. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 120 }, (_, number) => [
    `task-${number}.json`,
    number % 5 === 0 ? REFUSED : number % 7 === 0 ? '{' : definition({ image: `app:${number}` }),
  ]),
);

interface Faked {
  readonly threads: CheckThreads;
  readonly started: () => number;
  readonly asked: () => number;
}

/** CheckThreads that are none: they answer after so many turns, and end for good when they have answered `lives` lists. */
const fakeThreads = (
  turns: (thread: number) => number,
  lives = Number.POSITIVE_INFINITY,
): Faked => {
  let started = 0;
  let asked = 0;
  return {
    started: () => started,
    asked: () => asked,
    threads: {
      spare: 2,
      filesForEach: 50,
      start: async (plan) => {
        const own = started;
        started += 1;
        const { check } = await openFileChecker(plan);
        let answered = 0;
        return {
          check: async (inputs) => {
            asked += 1;
            for (let turn = 0; turn < turns(own); turn += 1)
              await new Promise((resolve) => setImmediate(resolve));
            if (answered >= lives) throw new Error('The thread has ended.');
            answered += 1;
            return inputs.map(check);
          },
          stop: () => undefined,
        };
      },
    },
  };
};

const printedBy = async (words: readonly string[], threads?: CheckThreads) => {
  const io = fakeIo({ files: FILES });
  const names = Object.keys(FILES);
  const code = await run(
    ['check', ...words, ...names],
    threads === undefined ? io : { ...io, checkThreads: threads },
  );
  return { code, ...io.printed() };
};

describe.each(['text', 'json', 'sarif', 'github'])('--format %s', (format) => {
  test('is the same to the letter, whichever thread is the slowest', async () => {
    const slowFirst = fakeThreads((thread) => 2 - thread);
    const slowLast = fakeThreads((thread) => 5 * thread);
    const alone = await printedBy(['--format', format]);
    expect(await printedBy(['--format', format], slowFirst.threads)).toEqual(alone);
    expect(await printedBy(['--format', format], slowLast.threads)).toEqual(alone);
    expect(slowFirst.started()).toBe(2);
    expect(slowFirst.asked()).toBeGreaterThan(0);
  });
});

test('what a thread leaves undone when it ends is done all the same', async () => {
  const mortal = fakeThreads(() => 1, 2);
  expect(await printedBy([], mortal.threads)).toEqual(await printedBy([]));
  expect(mortal.asked()).toBeGreaterThan(4);
});

test('settings count in every thread', async () => {
  const words = ['--quiet', '--target', 'FARGATE', '--rule', 'definition-needs-containers'];
  const { threads } = fakeThreads(() => 1);
  const alone = await printedBy(words);
  expect(await printedBy(words, threads)).toEqual(alone);
  expect(alone.out).toContain('definition-needs-containers');
  expect(alone.out).not.toContain('task-1.json');
});

test('few files start no thread', async () => {
  const few = fakeThreads(() => 0);
  const io = { ...fakeIo({ files: FILES }), checkThreads: few.threads };
  await run(['check', ...Object.keys(FILES).slice(0, 50)], io);
  expect(few.started()).toBe(0);
});

test("Node's own threads say the same, and are gone afterwards", async () => {
  const threads = {
    spare: 2,
    filesForEach: 50,
    start: async (plan: CheckPlan) => startCheckThread(plan),
  };
  expect(await printedBy([], threads)).toEqual(await printedBy([]));
});

test('a thread that has ended says so', async () => {
  const look = { quiet: false, failOn: 'fails', colour: false, columns: null, cwd: '/' } as const;
  const plan = { format: 'text', look, settings: { failOn: 'fails' }, rules: [] } as const;
  const thread = startCheckThread(plan);
  expect(await thread.check([{ file: 'a.json', text: REFUSED }])).toEqual([
    expect.objectContaining({ counts: { refused: 1, fails: 0, advice: 0 }, unreadable: false }),
  ]);
  const asked = thread.check([{ file: 'a.json', text: REFUSED }]);
  thread.stop();
  await expect(asked).rejects.toThrow('The thread was stopped.');
  await expect(thread.check([])).rejects.toThrow('The thread was stopped.');
});

describe('Ctrl-C', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-threads-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('ends all of it', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'src/cli/stevedore.ts'), 'check', folder],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) =>
      child.on('exit', (code, signal) => resolve(signal ?? code)),
    );
    // What it prints is not taken any more, so that it cannot come to its end.
    child.stdout.once('data', () => {
      child.stdout.pause();
      child.kill('SIGINT');
    });
    expect(await ended).toBe('SIGINT');
  });
});
