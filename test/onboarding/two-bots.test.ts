import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../src/bot.ts';
import { COMMANDS } from '../../src/operations/commands.ts';
import {
  type LocalWorkspace,
  startLocalWorkspace,
} from '../../src/sandbox/slack/local-workspace.ts';
import { settingsFile } from '../../src/settings/settings.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { recordLog } from '../test-bot.ts';
import { createWalker } from './walk.ts';

const LONG_MS = 60_000;
const NEVER_MS = 2_147_483_647;
const ROOT = process.cwd();

const log = recordLog();
let nowMs = Date.parse('2026-11-20T14:00:00Z');
let folder = '';
let workspace: LocalWorkspace;
const bots: Bot[] = [];
const stores: Store[] = [];

const start = async (file: string): Promise<void> => {
  const { botToken, appToken, apiUrl } = workspace;
  const store = await openStore({ kind: 'sqlite', file });
  stores.push(store);
  const bot = await startBot(
    { mode: 'socket', botToken, appToken, slackApiUrl: apiUrl },
    {
      ...{ root: ROOT, log, port: 0, accounts: [], settings: settingsFile.parse({}) },
      readFile: () => Promise.reject(new Error('Nobody attaches a file here.')),
      clock: { now: () => nowMs },
      learning: { store, roundMs: NEVER_MS },
    },
  );
  bots.push(bot);
  await bot.uploaded;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-bots-'));
  workspace = await startLocalWorkspace({
    manifest: await readFile(join(ROOT, 'manifest.yml'), 'utf8'),
    commands: COMMANDS,
    pageDir: join(ROOT, 'dist', 'page'),
  });
  const file = join(folder, 'stevedore.db');
  await start(file);
  await start(file);
  workspace.setBotIdle(async () => {
    await Promise.all(bots.map((bot) => bot.idle()));
  });
}, LONG_MS);
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await workspace.close();
  await Promise.all(stores.map((store) => store.close()));
  await rm(folder, { recursive: true, force: true });
}, LONG_MS);

describe('two bots on one database, between which Slack hands out events in turn', () => {
  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 2_000) {
      nowMs += 2_000;
      for (const bot of bots) await bot.work();
    }
    return [];
  };
  const walker = () => {
    const { control } = workspace;
    return createWalker(
      { bot: { workspace, control: (verb, input) => control[verb](input) }, pass },
      'ana',
    );
  };

  test(
    'scale, confirm and verify one account, and tell of it once',
    async () => {
      const ana = walker();
      await ana.say('scale sandbox-web 3');
      const done = await ana.click('Confirm');
      expect(JSON.stringify(done)).toContain('2 → 3 tasks');
      await ana.pass(60_000);
      const stories = workspace
        .state()
        .messages.filter(({ blocks }) => JSON.stringify(blocks ?? '').includes('*Done*'));
      expect(stories).toHaveLength(1);
      for (let turn = 0; turn < 3; turn += 1)
        expect(JSON.stringify(await ana.say('describe sandbox-web'))).toContain('3/3');
      // What Bolt says of a slow machine is not about accounts.
      const own = log.lines.filter((line) => !line.includes('"from":"bolt"'));
      expect(own.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
    },
    LONG_MS,
  );
});
