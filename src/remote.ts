import { realAccounts } from './accounts.ts';
import { type Bot, readSettings, startBot } from './bot.ts';
import type { Config } from './config.ts';
import type { Log } from './ports.ts';
import { createReadFile, isSlackHost } from './slack/read-file.ts';
import { openStore } from './store/open-store.ts';
import type { StorePlace } from './store/tables.ts';

type RemoteConfig = Exclude<Config, { mode: 'local' }>;

/** The bot in a real workspace: Socket Mode, or signed HTTP on `/slack/events` with `/healthz` and `/readyz`. */
export const startRemote = async (config: RemoteConfig, root: string, log: Log): Promise<Bot> => {
  let ready = false;
  const connection = config.mode === 'socket' ? config : { ...config, ready: () => ready };
  const readFile = createReadFile(config.botToken, isSlackHost, globalThis.fetch);
  const settings = await readSettings();
  const accounts = await realAccounts(config.aws, settings.accounts);
  const { port } = config;
  // Without a policy nothing can be changed, so that there is nothing to remember either.
  const place: StorePlace =
    settings.policies.length === 0 ? { kind: 'sqlite', file: ':memory:' } : config.store;
  const store = await openStore(place);
  const bot = await startBot(connection, {
    ...{ root, log, readFile, port, settings },
    accounts: accounts.readers,
    ...(accounts.readers.length === 0 ? {} : { changes: { store, accounts: accounts.changes } }),
  });
  ready = true;
  const where = config.mode === 'socket' ? 'by Socket Mode' : `over HTTP on port ${config.port}`;
  process.stdout.write(`ready ${where}\n`);
  return {
    ...bot,
    async stop() {
      ready = false;
      await bot.stop();
      await store.close();
    },
  };
};
