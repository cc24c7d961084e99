import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { freePort } from '../free-port.ts';
import { startTestBot, type TestBot } from '../test-bot.ts';
import { type Started, startMain } from './process.ts';

const CANARY = 'canary-4f1c';
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

let started: Started | undefined;
let elsewhere: TestBot | undefined;
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
  await elsewhere?.stop();
  started = undefined;
  elsewhere = undefined;
});

const begin = (env: Readonly<Record<string, string>>): Started => {
  started = startMain(env);
  return started;
};

describe('npm start without Slack settings', () => {
  test('prints one URL and three commands, answers there, and logs nothing that was pasted', async () => {
    const main = begin({ PORT: '0', LOG_LEVEL: 'debug' });
    const [, origin, token] = await main.untilPrinted(
      /^ready (http:\/\/127\.0\.0\.1:\d+)\/\?token=(\w+)\n[\s\S]*(?:\n {2}\/ecs .+){3}\n/,
    );
    const ask = async (verb: string, body: object) => {
      const response = await fetch(`${origin}/_control/${verb}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return response.json();
    };
    const explained = await ask('command', {
      user: 'ana',
      channel: 'ops',
      text: 'explain task-role',
    });
    expect(JSON.stringify(explained)).toContain('Task role');
    const definition = {
      family: 'web',
      containerDefinitions: [{ name: CANARY, environment: [{ name: 'A', value: CANARY }] }],
    };
    for (const text of [JSON.stringify(definition), `{"family": "${CANARY}`]) {
      await ask('command', { user: 'ana', channel: 'ops', text: `check ${text}` });
      await ask('message', { user: 'ana', channel: 'dm', text: `check ${text}` });
    }
    main.child.kill('SIGTERM');
    expect(await main.exited).toBe(0);
    const { stdout, stderr } = main.output();
    expect(stdout + stderr).not.toContain(CANARY);
    expect(stderr).not.toContain(token ?? '');
  }, 30_000);

  test('a port that is taken ends the start with what to do', async () => {
    elsewhere = await startTestBot();
    const { port } = new URL(elsewhere.workspace.pageUrl);
    const main = begin({ PORT: port });
    expect(await main.exited).toBe(1);
    expect(main.output().stderr).toContain('Set PORT to another one');
    expect(main.output().stderr).not.toContain('    at ');
  }, 30_000);
});

describe('npm start with Slack settings', () => {
  test('missing settings end the start with one list', async () => {
    const main = begin({ SLACK_BOT_TOKEN: `xoxb-${CANARY}` });
    expect(await main.exited).toBe(1);
    expect(main.output().stderr).toContain('SLACK_APP_TOKEN: missing');
    expect(main.output().stderr).not.toContain(CANARY);
  }, 30_000);

  test('signed HTTP: health, readiness, and signatures', async () => {
    elsewhere = await startTestBot();
    const port = await freePort();
    const main = begin({
      SLACK_BOT_TOKEN: elsewhere.workspace.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      STEVEDORE_SLACK_API_URL: elsewhere.workspace.apiUrl,
      PORT: String(port),
    });
    await main.untilPrinted(/ready over HTTP/);
    const origin = `http://127.0.0.1:${port}`;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const body = new URLSearchParams({
      command: '/ecs',
      text: 'help',
      user_id: 'U1',
      channel_id: 'C1',
      team_id: 'T1',
      response_url: `${origin}/nowhere`,
      trigger_id: '1.2.3',
    }).toString();
    const post = (secret: string) => {
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
      return fetch(`${origin}/slack/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature,
        },
        body,
      });
    };
    expect((await post(SIGNING_SECRET)).status).toBe(200);
    expect((await post('f'.repeat(32))).status).toBe(401);
  }, 30_000);

  test('a token that Slack does not know is said in words', async () => {
    elsewhere = await startTestBot();
    const main = begin({
      SLACK_BOT_TOKEN: `xoxb-${CANARY}`,
      SLACK_APP_TOKEN: `xapp-${CANARY}`,
      STEVEDORE_SLACK_API_URL: elsewhere.workspace.apiUrl,
    });
    expect(await main.exited).toBe(1);
    expect(main.output().stderr).toContain('Slack does not know the token');
    expect(main.output().stderr).not.toContain(CANARY);
  }, 30_000);
});
