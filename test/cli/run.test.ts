import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const GOOD = JSON.stringify({
  family: 'web',
  requiresCompatibilities: ['EC2'],
  containerDefinitions: [
    {
      name: 'app',
      image: 'nginx:1.27.3',
      memory: 128,
      user: '1000',
      readonlyRootFilesystem: true,
      logConfiguration: { logDriver: 'json-file' },
    },
  ],
});
const REFUSED = JSON.stringify({ family: 'web', containerDefinitions: [] });

const checked = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      shape: z.string(),
      targets: z.array(z.string()),
      findings: z.array(
        z.object({
          rule: z.string(),
          tier: z.string(),
          category: z.string(),
          path: z.string(),
          line: z.number(),
          column: z.number(),
          message: z.string(),
          why: z.string(),
          fix: z.string(),
          awsError: z.string().nullable(),
          concept: z.string().nullable(),
          docs: z.string(),
        }),
      ),
    }),
  ),
  summary: z.object({ refused: z.number(), fails: z.number(), advice: z.number() }),
});

describe('stevedore check', () => {
  test('exits 0 when nothing is at or above --fail-on', async () => {
    const io = fakeIo({ files: { 'good.json': GOOD } });
    expect(await run(['check', 'good.json'], io)).toBe(0);
    expect(io.printed().err).toBe('');
  });

  test('exits 1 and prints what AWS refuses, with file, line and column', async () => {
    const io = fakeIo({ files: { 'bad.json': REFUSED } });
    expect(await run(['check', 'bad.json'], io)).toBe(1);
    expect(io.printed().out).toMatch(/bad\.json:1:\d+ {2}\/containerDefinitions/);
  });

  test('reads standard input, by - or when it is no terminal', async () => {
    for (const args of [['check', '-'], ['check']]) {
      const io = fakeIo({ stdin: REFUSED });
      expect(await run(args, io)).toBe(1);
      expect(io.printed().out).toContain('<stdin>');
    }
  });

  test('--format json keeps the contract', async () => {
    const io = fakeIo({ files: { a: REFUSED, b: GOOD } });
    expect(await run(['check', '--format', 'json', 'a', 'b'], io)).toBe(1);
    const { files, summary } = checked.parse(JSON.parse(io.printed().out));
    expect(files.map(({ file, shape }) => [file, shape])).toEqual([
      ['a', 'register-input'],
      ['b', 'register-input'],
    ]);
    expect(summary.refused).toBe(
      files[0]?.findings.filter(({ tier }) => tier === 'refused').length,
    );
  });

  test('--target judges for what is asked, not for what the file says', async () => {
    const io = fakeIo({ stdin: GOOD });
    expect(await run(['check', '--target', 'FARGATE', '-'], io)).toBe(1);
    expect(io.printed().out).toContain('judged for FARGATE');
  });

  test('--fail-on decides what counts, not what is shown', async () => {
    const text = GOOD.replace('nginx:1.27.3', 'nginx');
    const shown = async (failOn: string) => {
      const io = fakeIo({ stdin: text });
      return { code: await run(['check', '--fail-on', failOn], io), out: io.printed().out };
    };
    const [lax, strict] = [await shown('refused'), await shown('advice')];
    expect([lax.code, strict.code]).toEqual([0, 1]);
    expect(lax.out).toBe(strict.out);
  });

  test('exits 2 on JSON that cannot be read, with line, column and what was expected', async () => {
    const io = fakeIo({ stdin: '{\n  "family": "web",\n  "cpu" 256\n}' });
    expect(await run(['check', '-'], io)).toBe(2);
    expect(io.printed().out).toMatch(/:3:\d+/);
    expect(io.printed().out).toMatch(/expected/i);
  });

  test('a missing file is named, and the others are still checked', async () => {
    const io = fakeIo({ files: { 'good.json': GOOD } });
    expect(await run(['check', 'gone.json', 'good.json'], io)).toBe(2);
    expect(io.printed().err).toContain('there is no file gone.json');
    expect(io.printed().out).toContain('good.json');
  });

  test.each([
    [['check', '--format', 'xml', '-'], 'text, json'],
    [['check', '--target', 'MOON', '-'], 'FARGATE'],
    [['check', '--fail-on', 'never', '-'], 'refused, fails, advice'],
    [['check', '--nonsense'], '--nonsense'],
  ])('%j is bad usage, and the answer names what was expected', async (args, expected) => {
    const io = fakeIo({ stdin: GOOD });
    expect(await run(args, io)).toBe(2);
    expect(io.printed().err).toContain(expected);
    expect(io.printed().out).toBe('');
  });

  test('without files on a terminal it asks for them instead of waiting', async () => {
    const io = fakeIo({ terminal: true });
    expect(await run(['check'], io)).toBe(2);
  });

  test('control characters of a paste do not reach the terminal', async () => {
    const io = fakeIo({ stdin: '{"family":"web\\u001b[31m","containerDefinitions":[]}' });
    await run(['check', '-'], io);
    expect(io.printed().out).not.toContain('\u001b');
  });
});

describe('stevedore', () => {
  test('an unknown command lists the known ones, but where one is near, that one only', async () => {
    const io = fakeIo();
    expect(await run(['logs'], io)).toBe(2);
    expect(io.printed().err).toContain('There are check, explain');
    const near = fakeIo();
    expect(await run(['chekc'], near)).toBe(2);
    expect(near.printed().err).toBe(
      'stevedore: "chekc" is no command. Did you mean check? stevedore help shows them all.\n',
    );
  });

  test('help goes to standard output', async () => {
    const io = fakeIo();
    expect(await run(['--help'], io)).toBe(0);
    expect(io.printed().out).toContain('stevedore check [FILE…');
  });
});
