import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type LocalWorkspace,
  startLocalWorkspace,
} from '../../src/sandbox/slack/local-workspace.ts';
import { freePort } from '../free-port.ts';
import { type Started, startMain } from './process.ts';

const LONG_MS = 60_000;
const FORGOTTEN = 'it is forgotten at the next stop';
const POLICY = 'policies: [{ services: [lab], allow: { users: [U0123ABCD] } }]';

let folder: string;
let port: number;
let workspace: LocalWorkspace;
let started: Started | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-forgetful-'));
  port = await freePort();
  workspace = await startLocalWorkspace({
    manifest: await readFile('manifest.yml', 'utf8'),
    pageDir: 'no-page',
    delivery: { mode: 'http', url: `http://127.0.0.1:${port}/slack/events` },
  });
});
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
  await workspace.close();
  await rm(folder, { recursive: true });
}, LONG_MS);

const begin = (env: Readonly<Record<string, string>>): Started => {
  const slack = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    STEVEDORE_SLACK_API_URL: workspace.apiUrl,
  };
  started = startMain({ ...slack, PORT: String(port), ...env }, folder);
  return started;
};
const end = async (main: Started): Promise<void> => {
  main.child.kill('SIGTERM');
  expect(await main.exited).toBe(0);
};
const ask = async (text: string): Promise<string> => {
  const { messages } = await workspace.control.command({ user: 'ana', channel: 'ops', text });
  return messages.map((one) => one.text).join('\n');
};

describe('the bot in a workspace, with no place to keep anything', () => {
  /** A file stands where the folder is to be. */
  const blocked = async (): Promise<string> => {
    const file = join(folder, 'taken');
    await writeFile(file, 'not a folder');
    return file;
  };

  test(
    'starts where it may change nothing, and says that progress is forgotten at the next stop',
    async () => {
      const STEVEDORE_DATA = await blocked();
      const main = begin({ STEVEDORE_DATA });
      await main.untilPrinted(/ready over HTTP/);
      const { stdout, stderr } = main.output();
      expect(stdout + stderr).toContain(FORGOTTEN);
      // Why, and what to do.
      expect(stdout + stderr).toContain(join(STEVEDORE_DATA, 'stevedore.db'));
      await ask('onboard test');
      await ask('onboard remind on');
      const path = await ask('onboard');
      expect(path).toMatch(
        /^I can keep nothing here: how far you are is forgotten the next time I stop/,
      );
      await end(main);
      await begin({ STEVEDORE_DATA }).untilPrinted(/ready over HTTP/);
      expect(await ask('onboard status')).toMatch(/^You have not begun the path yet/);
    },
    LONG_MS,
  );

  test(
    'says nothing of it where there is a place, and remembers',
    async () => {
      const STEVEDORE_DATA = join(folder, 'data');
      const main = begin({ STEVEDORE_DATA });
      await main.untilPrinted(/ready over HTTP/);
      await ask('onboard test');
      expect(await ask('onboard')).toMatch(/^0 of \d+ lessons finished/);
      await end(main);
      expect(main.output().stdout + main.output().stderr).not.toContain('forgotten');
      await begin({ STEVEDORE_DATA }).untilPrinted(/ready over HTTP/);
      expect(await ask('onboard status')).toMatch(/^0 of \d+ lessons finished/);
    },
    LONG_MS,
  );

  test(
    'does not start where policies permit changes: those must not be forgotten',
    async () => {
      await writeFile(join(folder, 'stevedore.yml'), POLICY);
      const main = begin({ STEVEDORE_DATA: await blocked() });
      expect(await main.exited).toBe(1);
      expect(main.output().stderr).toContain('cannot be opened');
      expect(main.output().stderr).not.toContain('    at ');
    },
    LONG_MS,
  );
});
