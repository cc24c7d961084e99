import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { App, HTTPReceiver } from '@slack/bolt';
import { signRequest } from '../../../src/sandbox/slack/delivery/http-delivery.ts';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { silent, startWorkspace } from './bolt-app.ts';
import { createManualClock } from './manual-clock.ts';

/** A free port, taken once by binding it. */
const listen = (handler: Parameters<typeof createServer>[1]): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('delivery by signed HTTP', () => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const clean of cleanUp.splice(0)) await clean();
  });

  const withApp = async (secretOf: (workspace: LocalWorkspace) => string) => {
    const probe = await listen(() => undefined);
    const port = portOf(probe);
    await new Promise((resolve) => probe.close(resolve));
    const url = `http://127.0.0.1:${port}/slack/events`;
    const workspace = await startWorkspace({ delivery: { mode: 'http', url } });
    cleanUp.push(workspace.close);
    const app = new App({
      token: workspace.botToken,
      deferInitialization: true,
      clientOptions: { slackApiUrl: workspace.apiUrl },
      logger: silent,
      receiver: new HTTPReceiver({ signingSecret: secretOf(workspace), logger: silent }),
    });
    await app.init();
    await app.start({ port, host: '127.0.0.1' });
    cleanUp.push(() => app.stop());
    return { workspace, app };
  };

  test('brings commands, clicks and events to an HTTPReceiver that checks the signature', async () => {
    const seen: string[] = [];
    const { workspace, app } = await withApp(({ signingSecret }) => signingSecret);
    app.command('/ecs', async ({ ack, command, respond }) => {
      seen.push(command.text);
      await ack('one moment');
      await respond('done');
    });
    app.event('message', async ({ event }) => {
      seen.push(event.type);
    });
    app.shortcut('explain_term', async ({ ack }) => {
      seen.push('shortcut');
      await ack();
    });
    const { messages } = await workspace.control.command({
      user: 'ana',
      channel: 'ops',
      text: 'explain a&b "c"',
    });
    expect(messages.map(({ text }) => text).sort()).toEqual(['done', 'one moment']);
    await workspace.control.message({ user: 'ana', channel: 'dm', text: 'hi' });
    await workspace.control.shortcut({ user: 'ana', callbackId: 'explain_term' });
    expect(seen).toEqual(['explain a&b "c"', 'message', 'shortcut']);
  });

  test('ends in dispatch_failed when the app refuses the signature', async () => {
    const { workspace } = await withApp(() => 'another secret');
    const { messages } = await workspace.control.command({
      user: 'ana',
      channel: 'ops',
      text: 'x',
    });
    expect(messages).toMatchObject([{ text: '/ecs failed with the error "dispatch_failed"' }]);
  });

  test('repeats a failed event three times, with the retry headers', async () => {
    const requests: IncomingHttpHeaders[] = [];
    let arrived = (): void => undefined;
    const server = await listen((request, response) => {
      requests.push(request.headers);
      response.writeHead(500).end();
      arrived();
    });
    cleanUp.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    const clock = createManualClock();
    const url = `http://127.0.0.1:${portOf(server)}/slack/events`;
    const workspace = await startWorkspace({ clock, delivery: { mode: 'http', url } });
    cleanUp.push(workspace.close);
    workspace.setBotIdle(() => Promise.resolve());
    await workspace.control.message({ user: 'ana', channel: 'dm', text: 'hi' });
    for (const wait of [0, 60_000, 300_000]) {
      await clock.untilTimer(wait);
      const next = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      clock.advance(wait);
      await next;
    }
    expect(requests.map((headers) => headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
      '2',
      '3',
    ]);
    expect(requests[1]?.['x-slack-retry-reason']).toBe('http_error');
  });

  test('signs as the documentation of Slack shows', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signRequest('8f742231b10e8888abcd99yyyzzz85a5', 1_531_420_618, body)).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });
});
