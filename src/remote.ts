import { realAccounts } from './accounts.ts';
import { type Bot, startBot } from './bot.ts';
import type { Config } from './config.ts';
import type { Log } from './ports.ts';
import { createReadFile, isSlackHost } from './slack/read-file.ts';

type RemoteConfig = Exclude<Config, { mode: 'local' }>;

/** The bot in a real workspace: Socket Mode, or signed HTTP on `/slack/events` with `/healthz` and `/readyz`. */
export const startRemote = async (config: RemoteConfig, root: string, log: Log): Promise<Bot> => {
  let ready = false;
  const connection = config.mode === 'socket' ? config : { ...config, ready: () => ready };
  const readFile = createReadFile(config.botToken, isSlackHost, globalThis.fetch);
  const accounts = await realAccounts(config.aws);
  const bot = await startBot(connection, { root, log, readFile, port: config.port, accounts });
  ready = true;
  const where = config.mode === 'socket' ? 'by Socket Mode' : `over HTTP on port ${config.port}`;
  process.stdout.write(`ready ${where}\n`);
  return {
    ...bot,
    async stop() {
      ready = false;
      await bot.stop();
    },
  };
};
