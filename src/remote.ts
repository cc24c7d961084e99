import { realAccounts } from './accounts.ts';
import { type Bot, startBot } from './bot.ts';
import type { Config } from './config.ts';
import type { Log } from './ports.ts';
import { readSettings } from './read-settings.ts';
import { createReadFile, isSlackHost } from './slack/read-file.ts';
import { openStore, type Store } from './store/open-store.ts';
import { StoreError } from './store/store-error.ts';
import type { StorePlace } from './store/tables.ts';

type RemoteConfig = Exclude<Config, { mode: 'local' }>;

/**
 * The store. A bot that may change nothing does without a disk: what people learn is then forgotten when it stops, which is
 * said in the log and to those who learn. A database that somebody named must work.
 */
const openRemembering = async (
  place: StorePlace,
  isNeeded: boolean,
  log: Log,
): Promise<{ readonly store: Store; readonly forgets: boolean }> => {
  try {
    return { store: await openStore(place), forgets: false };
  } catch (error) {
    if (isNeeded || place.kind !== 'sqlite' || !(error instanceof StoreError)) throw error;
    log.warn(
      { problem: error.message },
      'progress in lessons cannot be kept: it is forgotten at the next stop',
    );
    return { store: await openStore({ kind: 'sqlite', file: ':memory:' }), forgets: true };
  }
};

/** The bot in a real workspace: Socket Mode, or signed HTTP on `/slack/events` with `/healthz` and `/readyz`. */
export const startRemote = async (config: RemoteConfig, root: string, log: Log): Promise<Bot> => {
  let ready = false;
  const connection = config.mode === 'socket' ? config : { ...config, ready: () => ready };
  const readFile = createReadFile(config.botToken, isSlackHost, globalThis.fetch);
  const settings = await readSettings();
  const accounts = await realAccounts(config.aws, settings.accounts);
  const { port } = config;
  const isNeeded = settings.policies.length > 0;
  const { store, forgets } = await openRemembering(config.store, isNeeded, log);
  const bot = await startBot(connection, {
    ...{ root, log, readFile, port, settings },
    accounts: accounts.readers,
    learning: { store, forgets },
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
