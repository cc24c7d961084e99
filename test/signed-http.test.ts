import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../src/bot.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../src/sandbox/slack/local-workspace.ts';
import { NO_SETTINGS } from '../src/settings/settings.ts';
import { createReadFile } from '../src/slack/read-file.ts';
import { freePort } from './free-port.ts';
import { type RecordedLog, recordLog } from './test-bot.ts';

const ROOT = join(import.meta.dirname, '..');

describe('the bot over signed HTTP', () => {
  let workspace: LocalWorkspace;
  let bot: Bot;
  let log: RecordedLog;
  beforeAll(async () => {
    const port = await freePort();
    workspace = await startLocalWorkspace({
      manifest: readFileSync(join(ROOT, 'manifest.yml'), 'utf8'),
      pageDir: 'no-page',
      delivery: { mode: 'http', url: `http://127.0.0.1:${port}/slack/events` },
    });
    log = recordLog();
    const { botToken, signingSecret, apiUrl } = workspace;
    bot = await startBot(
      { mode: 'http', botToken, signingSecret, slackApiUrl: apiUrl, ready: () => true },
      {
        root: ROOT,
        log,
        readFile: createReadFile(botToken, () => true, globalThis.fetch),
        port,
        accounts: [],
        settings: NO_SETTINGS,
      },
    );
    workspace.setBotIdle(() => bot.idle());
  });
  afterAll(async () => {
    await bot.stop();
    await workspace.close();
  });
  const command = (text: string) =>
    workspace.control.command({ user: 'ana', channel: 'ops', text });

  test('answers a command', async () => {
    const { messages } = await command('explain task-role');
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).toContain('Task role');
  });

  test('opens the form, says under a field what is wrong, and checks what comes then', async () => {
    const { views } = await command('check');
    const viewId = views[0]?.id;
    const submit = (value: string) =>
      workspace.control.submit({
        user: 'ana',
        viewId,
        values: { paste: { 'task-definition': value } },
      });
    expect(await submit('{"family":')).toHaveProperty('errors.paste');
    const { messages } = await submit('{"family":"web","containerDefinitions":[]}');
    expect(JSON.stringify(messages)).toContain('AWS will refuse it');
  });

  test('answers a mention', async () => {
    const { messages } = await workspace.control.message({
      user: 'ana',
      channel: 'ops',
      text: '@Stevedore help',
    });
    expect(JSON.stringify(messages)).toContain('What Stevedore can do');
  });

  test('without a warning in its log', () => {
    expect(log.lines.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
  });
});
