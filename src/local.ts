import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBot } from './bot.ts';
import { COMMANDS } from './operations/commands.ts';
import type { Log } from './ports.ts';
import { startLocalWorkspace } from './sandbox/slack/local-workspace.ts';
import { createReadFile } from './slack/read-file.ts';

const TRY = ['/ecs explain task-role', '/ecs check', '/ecs explain bridge vs awsvpc'] as const;

/** The local workspace: our own Slack server and page on 127.0.0.1, and the bot connected to it by Socket Mode. */
export const startLocal = async ({
  root,
  port,
  log,
}: {
  readonly root: string;
  readonly port: number;
  readonly log: Log;
}): Promise<{ stop(): Promise<void> }> => {
  const workspace = await startLocalWorkspace({
    port,
    manifest: await readFile(join(root, 'manifest.yml'), 'utf8'),
    commands: COMMANDS,
    pageDir: join(root, 'dist', 'page'),
    randomBytes,
  });
  const { botToken, appToken, apiUrl } = workspace;
  const home = new URL(apiUrl).origin;
  const bot = await startBot(
    { mode: 'socket', botToken, appToken, slackApiUrl: apiUrl },
    {
      root,
      log,
      readFile: createReadFile(botToken, ({ origin }) => origin === home, globalThis.fetch),
      port: 0,
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
    },
  };
};
