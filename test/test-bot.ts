import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, startBot } from '../src/bot.ts';
import type { ChangeParts } from '../src/changes.ts';
import type { LearningParts } from '../src/onboarding.ts';
import { COMMANDS } from '../src/operations/commands.ts';
import type { AwsReaders, Clock, Log, LogFields } from '../src/ports.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../src/sandbox/slack/local-workspace.ts';
import type { ControlAnswer } from '../src/sandbox/slack/state.ts';
import { NO_SETTINGS, type Settings } from '../src/settings/settings.ts';
import { createReadFile } from '../src/slack/read-file.ts';

const ROOT = join(import.meta.dirname, '..');

/** A log in memory, so that tests can look for what must not be in it. */
export interface RecordedLog extends Log {
  readonly lines: readonly string[];
}

export const recordLog = (): RecordedLog => {
  const lines: string[] = [];
  const record = (level: string) => (fields: LogFields, message: string) => {
    lines.push(JSON.stringify({ level, message, ...fields }));
  };
  return {
    lines,
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  };
};

type ControlVerb =
  | 'command'
  | 'message'
  | 'click'
  | 'submit'
  | 'close'
  | 'shortcut'
  | 'home'
  | 'fault';

/** The whole bot in the local workspace, in this process, over real sockets. */
export interface TestBot {
  readonly workspace: LocalWorkspace;
  readonly bot: Bot;
  readonly log: RecordedLog;
  readonly control: (verb: ControlVerb, input: object) => Promise<ControlAnswer>;
  readonly stop: () => Promise<void>;
}

/** Starts it; stop it in `afterAll`, which fails when Slack refused a message or a listener fell over. */
export const startTestBot = async (
  pageDir = join(ROOT, 'dist', 'page'),
  accounts: readonly AwsReaders[] = [],
  clock?: Clock,
  settings: Settings = NO_SETTINGS,
  changes?: ChangeParts,
  learning?: LearningParts,
): Promise<TestBot> => {
  const workspace = await startLocalWorkspace({
    manifest: readFileSync(join(ROOT, 'manifest.yml'), 'utf8'),
    commands: COMMANDS,
    pageDir,
  });
  const log = recordLog();
  const { botToken, appToken, apiUrl, control } = workspace;
  const { origin } = new URL(apiUrl);
  const bot = await startBot(
    { mode: 'socket', botToken, appToken, slackApiUrl: apiUrl },
    {
      root: ROOT,
      log,
      readFile: createReadFile(botToken, (url) => url.origin === origin, globalThis.fetch),
      port: 0,
      accounts,
      settings,
      clock,
      changes,
      learning,
    },
  ).catch(async (error: unknown) => {
    // An open server would keep the test run from ending.
    await workspace.close();
    throw error;
  });
  await bot.uploaded;
  workspace.setBotIdle(() => bot.idle());
  return {
    workspace,
    bot,
    log,
    control: (verb, input) => control[verb](input),
    stop: async () => {
      await bot.stop();
      await workspace.close();
      const trouble = log.lines.filter((line) => /"level":"(?:warn|error)"/.test(line));
      if (trouble.length > 0) throw new Error(`The bot had trouble:\n${trouble.join('\n')}`);
    },
  };
};
