import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectSimulated } from '../../../src/aws/connect.ts';
import { type Account, startAccount } from '../../../src/sandbox/aws/account.ts';
import { createPlayer } from '../../scenarios/play.ts';
import { readScenario } from '../../scenarios/script.ts';
import { startTestBot, type TestBot } from '../../test-bot.ts';

describe('the buttons below a live answer, in the whole bot', () => {
  let account: Account;
  let bot: TestBot;
  beforeAll(async () => {
    account = await startAccount();
    const parts = {
      clock: { now: account.now },
      wait: (milliseconds: number) => pause(milliseconds),
      jitter: () => 1,
    };
    bot = await startTestBot(undefined, [connectSimulated(account, parts)]);
  });
  afterAll(async () => {
    await bot.stop();
    await account.stop();
  });

  /** What came back for each step, as text. */
  const play = async (...steps: readonly string[]): Promise<readonly string[]> => {
    const source = steps.map((step) => `> ${step}`).join('\n');
    const parts = await createPlayer(bot).playAll(readScenario(source));
    return parts.flatMap((part) => ('reply' in part ? [part.reply.join('\n')] : []));
  };

  test('a choice, then why, then the explanation of the cause', async () => {
    const [choice, described, why, explained] = await play(
      'ana in #ops: /ecs describe checkout',
      'ana clicks "prod-fargate/checkout"',
      'ana clicks "Why?"',
      'ana clicks "Explain"',
    );
    expect(choice).toContain('2 services fit the name checkout.');
    expect(described).toContain('# checkout · prod-fargate');
    expect(why).toContain('Most likely cause: The image does not exist');
    expect(explained).toContain('# The image does not exist');
  });

  test('a service is checked by its name, without a paste', async () => {
    const [choice, checked] = await play(
      'ana in #ops: /ecs check web',
      'ana clicks "prod-fargate/web"',
    );
    expect(choice).toContain('services fit the name web.');
    expect(checked).toContain('AWS will take it');
    expect(checked).toContain('judged for FARGATE');
  });

  test('refresh puts the new answer in the place of the old one', async () => {
    const before = bot.workspace.state().messages.length;
    const [, refreshed] = await play('ana in #ops: /ecs status prod/api', 'ana clicks "Refresh"');
    expect(refreshed).toContain('# api · prod');
    expect(bot.workspace.state().messages).toHaveLength(before + 1);
  });

  test('share shows it to everybody, with who shared it', async () => {
    const [mine, shared] = await play(
      'ana in #ops: /ecs services prod',
      'ana clicks "Share to channel"',
    );
    expect(mine).toMatch(/^\(only ana/);
    expect(shared).toMatch(/^\(#ops/);
    expect(shared).toContain('Shared by');
    expect(shared).not.toContain('Share to channel');
  });

  test('the full check judges what runs, and says what it cannot see', async () => {
    const [, check] = await play('ana in #ops: /ecs describe prod/api', 'ana clicks "Full check"');
    expect(check).toContain('AWS will take it');
    expect(check).toContain('Values of environment variables are not read');
  });

  test('tasks say why they stopped, and lead to why the service fails', async () => {
    const [tasks, why] = await play('ana in #ops: /ecs tasks billing', 'ana clicks "Why?"');
    expect(tasks).toContain('Why it stopped');
    expect(why).toContain('# billing');
  });
});
