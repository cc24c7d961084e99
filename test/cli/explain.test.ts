import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

describe('stevedore explain', () => {
  test('prints the answer for people', async () => {
    const io = fakeIo();
    expect(await run(['explain', 'task', 'role'], io)).toBe(0);
    expect(io.printed().out).toMatch(/^Task role {2}task-role\n/);
  });

  test('--format json keeps the contract', async () => {
    const io = fakeIo();
    await run(['explain', '--format', 'json', 'task-role'], io);
    const answer = z
      .object({
        query: z.string(),
        matches: z.array(
          z.object({ kind: z.string(), id: z.string(), title: z.string(), score: z.number() }),
        ),
        answer: z.object({ kind: z.string(), id: z.string() }).nullable(),
      })
      .parse(JSON.parse(io.printed().out));
    expect(answer).toMatchObject({
      query: 'task-role',
      answer: { kind: 'concept', id: 'task-role' },
    });
    expect(answer.matches[0]).toMatchObject({ kind: 'concept', id: 'task-role', score: 1 });
  });

  test('--batch answers one query a line with one JSON a line', async () => {
    const io = fakeIo({ files: { queries: 'task-role\n\nfargate\r\nno such thing at all zzz\n' } });
    expect(await run(['explain', '--batch', 'queries'], io)).toBe(0);
    const lines = io.printed().out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).query)).toEqual([
      'task-role',
      'fargate',
      'no such thing at all zzz',
    ]);
  });

  test('exits 1 when there is no sure answer, and 2 when nothing was asked', async () => {
    expect(await run(['explain', 'zzz', 'qqq'], fakeIo())).toBe(1);
    expect(await run(['explain'], fakeIo())).toBe(2);
    expect(await run(['explain', '--batch', 'gone'], fakeIo())).toBe(2);
  });
});
