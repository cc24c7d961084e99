import * as z from 'zod';
import { connectSimulated, connectSimulatedChanges } from '../src/aws/connect.ts';
import type { AuditLine } from '../src/model/change/audit.ts';
import type { Proposal } from '../src/model/change/proposal.ts';
import { PROPOSAL_STATES } from '../src/model/change/proposal.ts';
import type { Account } from '../src/sandbox/aws/account.ts';
import type { Message } from '../src/sandbox/slack/state.ts';
import { settingsFile } from '../src/settings/settings.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { startAccountTest } from './sandbox/aws/account-test.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

/** The whole bot, in the local workspace and on the simulated account, with changes and a store in memory. */
export interface SlackChanges {
  readonly bot: TestBot;
  readonly account: Account;
  readonly store: Store;
  /** Lets simulated time pass with rounds of work in between; gives the messages that were added or edited. */
  readonly pass: (milliseconds: number) => Promise<readonly Message[]>;
  /** Somebody else sets the count, past Stevedore. */
  readonly setCount: (service: string, desiredCount: number) => Promise<void>;
  /** Calls that change something and reached the account. */
  readonly writes: () => readonly { readonly action: string; readonly input: unknown }[];
  readonly audit: () => Promise<readonly AuditLine['event'][]>;
  readonly proposals: () => Promise<readonly Proposal[]>;
  /** Stops it, and fails when the bot had trouble that `expectsTrouble` does not allow. */
  readonly stop: (expectsTrouble?: 'expects trouble') => Promise<void>;
}

const WRITES: readonly string[] = [
  'ecs:UpdateService',
  'application-autoscaling:RegisterScalableTarget',
];
/** The tests do every round themselves. */
const NEVER_MS = 2_147_483_647;
const ROUND_MS = 5_000;
const ROUNDS_MAX = 24;

/** Starts it with the settings of a stevedore.yml, given as its parsed form. */
export const startSlackChanges = async (yml: unknown): Promise<SlackChanges> => {
  const { account, config } = await startAccountTest();
  const clock = { now: () => account.now() };
  const parts = {
    clock,
    wait: async (milliseconds: number) => account.advance(milliseconds),
    jitter: () => 1,
  };
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const bot = await startTestBot(
    undefined,
    [connectSimulated(account, parts)],
    clock,
    settingsFile.parse(yml),
    { store, accounts: [connectSimulatedChanges(account, parts)], roundMs: NEVER_MS },
  );
  const shown = (): ReadonlyMap<string, string> =>
    new Map(
      bot.workspace
        .state()
        .messages.map((one) => [`${one.channel} ${one.ts}`, JSON.stringify(one)]),
    );
  const update = async (service: string, desiredCount: number): Promise<void> => {
    const { ECSClient, UpdateServiceCommand } = await import('@aws-sdk/client-ecs');
    const client = new ECSClient(config);
    const [cluster, name] = service.split('/');
    await client.send(new UpdateServiceCommand({ cluster, service: name, desiredCount }));
    client.destroy();
  };
  return {
    bot,
    account,
    store,
    async pass(milliseconds) {
      const before = shown();
      const step = Math.max(ROUND_MS, Math.ceil(milliseconds / ROUNDS_MAX));
      for (let left = milliseconds; left > 0; left -= step) {
        account.advance(Math.min(step, left));
        await bot.bot.work();
      }
      return bot.workspace
        .state()
        .messages.filter((one) => before.get(`${one.channel} ${one.ts}`) !== JSON.stringify(one));
    },
    setCount: update,
    writes: () =>
      account
        .calls()
        .filter(({ action }) => WRITES.includes(action))
        .map(({ action, input }) => ({ action, input })),
    audit: async () => (await store.changes.auditLines(0, 10_000)).map(({ event }) => event),
    proposals: async () =>
      (await store.changes.inStates(PROPOSAL_STATES)).map(({ value }) => value),
    async stop(expectsTrouble) {
      if (expectsTrouble === undefined) await bot.stop();
      else {
        await bot.bot.stop();
        await bot.workspace.close();
      }
      await account.stop();
      await store.close();
    },
  };
};

/** The buttons of a message, by what they say. */
export const buttonsOf = (
  message: Pick<Message, 'blocks'> | undefined,
): readonly { readonly label: string; readonly actionId: string; readonly value: string }[] =>
  (message?.blocks ?? []).flatMap((block) => {
    const { elements, accessory } = z
      .looseObject({ elements: z.array(z.unknown()).optional(), accessory: z.unknown().optional() })
      .parse(block);
    return [...(elements ?? []), accessory].flatMap((one) => {
      const found = BUTTON.safeParse(one);
      return found.success
        ? [
            {
              label: found.data.text.text,
              actionId: found.data.action_id,
              value: found.data.value ?? '',
            },
          ]
        : [];
    });
  });

const BUTTON = z.looseObject({
  type: z.literal('button'),
  text: z.object({ text: z.string() }),
  action_id: z.string(),
  value: z.string().optional(),
});
