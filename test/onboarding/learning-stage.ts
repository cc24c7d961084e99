import type { LearnerStore } from '../../src/onboard-ports.ts';
import type { ControlAnswer, Message } from '../../src/sandbox/slack/state.ts';
import { settingsFile } from '../../src/settings/settings.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startTestBot, type TestBot } from '../test-bot.ts';

/** The bot that teaches, with a store in memory and a clock that stands still but for `pass`. */
export interface LearningStage {
  readonly bot: TestBot;
  readonly learners: LearnerStore;
  /** Lets time pass, with rounds over the private accounts in between; gives the messages that were added or edited. */
  readonly pass: (milliseconds: number) => Promise<readonly Message[]>;
  readonly setCount: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const NEVER_MS = 2_147_483_647;
const ROUND_MS = 5_000;
const ROUNDS_MAX = 60;

/** Starts it; ana leads. `onboarding` is what else stevedore.yml says of lessons, `pageDir` holds a page that was built. */
export const startLearning = async (
  onboarding: object = {},
  pageDir?: string,
): Promise<LearningStage> => {
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  let nowMs = Date.parse('2026-11-20T14:00:00Z');
  let ids = 0;
  const bot = await startTestBot(
    pageDir,
    [],
    { now: () => nowMs },
    settingsFile.parse({ onboarding: { leads: { users: ['UANA00001'] }, ...onboarding } }),
    undefined,
    { store, roundMs: NEVER_MS, random: { id: () => `chance-${++ids}` } },
  );
  const texts = (): ReadonlyMap<string, string> =>
    new Map(bot.workspace.state().messages.map((one) => [one.ts, JSON.stringify(one)]));
  return {
    bot,
    learners: store.learners,
    async pass(milliseconds) {
      const before = texts();
      const step = Math.max(ROUND_MS, Math.ceil(milliseconds / ROUNDS_MAX));
      for (let left = milliseconds; left > 0; left -= step) {
        nowMs += Math.min(step, left);
        await bot.bot.work();
      }
      return bot.workspace
        .state()
        .messages.filter((one) => before.get(one.ts) !== JSON.stringify(one));
    },
    setCount: () => Promise.reject(new Error('Nobody else works in a private account')),
    async stop() {
      await bot.stop();
      await store.close();
    },
  };
};

/** The last message of an answer. @throws Error where there is none. */
export const lastOf = ({ messages }: ControlAnswer): Message => {
  const last = messages.at(-1);
  if (last === undefined) throw new Error('There was no answer');
  return last;
};
