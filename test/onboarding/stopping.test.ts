import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ControlAnswer } from '../../src/sandbox/slack/state.ts';
import { SANDBOX_VERSION } from '../../src/sandbox-heads.ts';
import { NO_SETTINGS } from '../../src/settings/settings.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { startTestBot, type TestBot } from '../test-bot.ts';

const ANA = 'UANA00001';
const NEVER_MS = 2_147_483_647;
const nowMs = Date.parse('2026-11-21T10:00:00Z');

let store: Store;
let bot: TestBot;
/** Resolves when somebody's account is asked for; it is found when `open` is called. */
let asked: Promise<void>;
let open = (): void => {};

beforeEach(async () => {
  store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let note = (): void => {};
  asked = new Promise((resolve) => {
    note = resolve;
  });
  const sandboxes: Store['sandboxes'] = {
    ...store.sandboxes,
    async head(userId) {
      note();
      await opened;
      return store.sandboxes.head(userId);
    },
  };
  bot = await startTestBot(undefined, [], { now: () => nowMs }, NO_SETTINGS, undefined, {
    ...{ store: { ...store, sandboxes }, roundMs: NEVER_MS },
  });
});
afterEach(() => store.close());

const describeWeb = (): Promise<ControlAnswer> =>
  bot.control('command', { user: 'ana', channel: 'ops', text: 'describe sandbox-web' });
const textOf = ({ messages }: ControlAnswer): string => JSON.stringify(messages);

describe('somebody who looks into their own account', () => {
  test('is answered when the bot is stopped meanwhile', async () => {
    const answer = describeWeb();
    await asked;
    const stopped = bot.bot.stop();
    open();
    await stopped;
    expect(textOf(await answer)).toContain('sandbox-web');
    expect(textOf(await answer)).not.toContain('being stopped');
    await bot.stop();
  });

  test('is told in words when it is of a newer Stevedore, and nothing of it is touched', async () => {
    open();
    const person = { userId: ANA, teamId: 'TSTEVEDORE' };
    const version = SANDBOX_VERSION + 1;
    const begun = await store.sandboxes.begin(person, { instead: null, version, nowMs });
    const said = textOf(await describeWeb());
    expect(said).toContain('begun by a newer version of me');
    expect(said).toContain('Try again in a few minutes.');
    expect(said).not.toContain('Something went wrong');
    expect(await store.sandboxes.head(ANA)).toEqual(begun);
    await bot.stop();
  });
});
