import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Accounts, realAccounts, simulatedAccounts } from './accounts.ts';
import { startBot } from './bot.ts';
import type { AwsChoice } from './config.ts';
import { simulatedPolicies } from './operations/change/policy/simulated-policies.ts';
import { check } from './operations/check.ts';
import { COMMANDS } from './operations/commands.ts';
import type { Log } from './ports.ts';
import { readSettings } from './read-settings.ts';
import { startAccount } from './sandbox/aws/account.ts';
import { PEOPLE } from './sandbox/slack/cast.ts';
import { startLocalWorkspace } from './sandbox/slack/local-workspace.ts';
import type { Settings } from './settings/settings.ts';
import { createReadFile } from './slack/read-file.ts';
import { openStore } from './store/open-store.ts';
import type { StorePlace } from './store/tables.ts';

const TRY = [
  '/ecs onboard',
  '/ecs explain task-role',
  '/ecs check',
  '/ecs why image-resizer',
] as const;

/** What AWS would say about a task definition that is registered in the simulated account. */
const refusals = (taskDefinition: unknown): readonly string[] =>
  check(JSON.stringify(taskDefinition))
    .findings.filter(({ tier }) => tier === 'refused')
    .map(({ awsError, message }) => awsError ?? message);

const SANDBOX_POLICIES = simulatedPolicies(PEOPLE.map(({ id }) => id));

interface Chosen {
  readonly accounts: Accounts;
  readonly stop: () => Promise<void>;
}

const chooseAccounts = async (aws: AwsChoice, settings: Settings): Promise<Chosen> => {
  if (aws.kind !== 'simulated')
    return { accounts: await realAccounts(aws, settings.accounts), stop: () => Promise.resolve() };
  const account = await startAccount({ refusals });
  return { accounts: simulatedAccounts(account), stop: () => account.stop() };
};

/** The local workspace: our own Slack server and page on 127.0.0.1, and the bot connected to it by Socket Mode. */
export const startLocal = async ({
  root,
  port,
  log,
  aws,
  store: place,
}: {
  readonly root: string;
  readonly port: number;
  readonly aws: AwsChoice;
  readonly store: StorePlace;
  readonly log: Log;
}): Promise<{ stop(): Promise<void> }> => {
  const settings = await readSettings();
  const workspace = await startLocalWorkspace({
    port,
    manifest: await readFile(join(root, 'manifest.yml'), 'utf8'),
    commands: COMMANDS,
    tryFirst: TRY,
    pageDir: join(root, 'dist', 'page'),
    randomBytes,
  });
  const { botToken, appToken, apiUrl } = workspace;
  const home = new URL(apiUrl).origin;
  const { accounts, stop: stopAccounts } = await chooseAccounts(aws, settings);
  const store = await openStore(place);
  const policies = aws.kind === 'simulated' ? SANDBOX_POLICIES : settings.policies;
  const bot = await startBot(
    { mode: 'socket', botToken, appToken, slackApiUrl: apiUrl },
    {
      root,
      log,
      readFile: createReadFile(botToken, ({ origin }) => origin === home, globalThis.fetch),
      port: 0,
      accounts: accounts.readers,
      changes: { store, accounts: accounts.changes },
      learning: { store },
      settings: { ...settings, policies },
    },
  );
  await bot.uploaded;
  workspace.setBotIdle(() => bot.idle());
  process.stdout.write(`ready ${workspace.pageUrl}\n\nOpen it and try:\n`);
  for (const text of TRY) process.stdout.write(`  ${text}\n`);
  return {
    async stop() {
      await bot.stop();
      await workspace.close();
      await stopAccounts();
      await store.close();
    },
  };
};
