import { afterEach, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { UsageError } from '../../src/cli/io.ts';
import { proposalSchema } from '../../src/model/change/proposal.ts';
import { type ChangeTerminal, startChangeTerminal } from './change-terminal.ts';

const ALLOWED = {
  policies: [
    {
      services: ['prod'],
      commands: ['scale', 'restart'],
      allow: { users: ['cli:ann'] },
      min: 0,
      max: 20,
    },
  ],
};
const SCRIPT = { answers: null };

const document = z.strictObject({
  ok: z.boolean(),
  dryRun: z.boolean(),
  proposal: proposalSchema.nullable(),
  progress: z
    .looseObject({ desiredCount: z.int(), runningCount: z.int(), pendingCount: z.int() })
    .nullable(),
  advice: z.looseObject({ code: z.string(), sentence: z.string(), todo: z.string() }).nullable(),
  choices: z.array(z.string()),
});

// Each follows changes to their end, with all the calls of a real one.
jest.setTimeout(30_000);

let terminal: ChangeTerminal;
const start = async (): Promise<ChangeTerminal> => {
  terminal = await startChangeTerminal(ALLOWED);
  return terminal;
};
afterEach(() => terminal.stop());

describe('a change in a script', () => {
  test('without a terminal nobody is asked, and nothing is proposed', async () => {
    const { run, auditActions } = await start();
    await expect(run(SCRIPT, 'scale', 'prod/api', '6')).rejects.toThrow(UsageError);
    await expect(run({}, 'scale', 'prod/api', '6', '--format', 'json')).rejects.toThrow(
      'With --format json nothing is asked.',
    );
    expect(await auditActions()).toEqual([]);
  });

  test('--yes makes it without a question', async () => {
    const { run, desiredCount } = await start();
    const { code, questions } = await run(SCRIPT, 'scale', 'prod/api', '6', '--yes');
    expect([code, questions, await desiredCount('prod/api')]).toEqual([0, [], 6]);
  });

  test.each(['x3', '0'])('--yes does not answer the second question of %s', async (count) => {
    const { run, desiredCount, waiting } = await start();
    const { code, err } = await run(SCRIPT, 'scale', 'prod/api', count, '--yes');
    expect(code).toBe(1);
    expect(err).toContain('a second question, which --yes does not answer');
    expect([await desiredCount('prod/api'), await waiting()]).toEqual([4, []]);
  });

  test.each([
    [['6', '--yes'], 0, { ok: true, dryRun: false }],
    [['6', '--dry-run'], 0, { ok: true, dryRun: true }],
    [['4', '--dry-run'], 1, { ok: false, dryRun: true }],
    [['x3', '--yes'], 1, { ok: false, dryRun: false }],
  ])('JSON of %j is one document', async (words, status, expected) => {
    const { run } = await start();
    const { code, out } = await run(SCRIPT, 'scale', 'prod/api', ...words, '--format', 'json');
    const printed = document.parse(JSON.parse(out));
    expect(code).toBe(status);
    expect(printed).toMatchObject(expected);
    expect(printed.proposal?.target.service).toBe('api');
  });

  test('JSON of a change that was made says how it ended', async () => {
    const { run } = await start();
    const { out } = await run(SCRIPT, 'restart', 'prod/api', '--yes', '--format', 'json');
    const { proposal, progress } = document.parse(JSON.parse(out));
    expect(proposal?.state).toBe('steady');
    expect(progress).toMatchObject({ desiredCount: 4, runningCount: 4 });
  });

  test('JSON of a refusal names the rule, and what may have been meant', async () => {
    const { run } = await start();
    const { code, out } = await run(SCRIPT, 'scale', 'api', '6', '--yes', '--format', 'json');
    const { advice, choices } = document.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(advice?.code).toBe('service-ambiguous');
    expect(choices).toEqual(['scale prod/api 6', 'scale staging/api 6']);
  });

  test('words that are not understood are bad usage', async () => {
    const { run } = await start();
    await expect(run({}, 'scale', 'prod/api', 'many')).rejects.toThrow(UsageError);
    await expect(run({}, 'scale', 'prod/api', '6', '--fast')).rejects.toThrow("'--fast'");
    await expect(run({}, 'scale')).rejects.toThrow('Name a service');
  });
});
