import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import type { LocalWorkspace } from '../../src/sandbox/slack/local-workspace.ts';
import { startWorkspace } from '../sandbox/slack/bolt-app.ts';
import { type Started, startMain } from './process.ts';

let started: Started | undefined;
let workspace: LocalWorkspace | undefined;
let gateway: Server | undefined;
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
  gateway?.closeAllConnections();
  gateway?.close();
  await workspace?.close();
});

/** Stands before the workspace's Web API; once `removed()`, it says that the app is no longer installed. */
const startGateway = (apiUrl: string, removed: () => boolean): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      response.setHeader('content-type', 'application/json');
      if (removed()) return response.end('{"ok":false,"error":"account_inactive"}');
      const answer = await fetch(new URL(`.${request.url}`, apiUrl), {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: await text(request),
      });
      return response.end(await answer.text());
    }).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}/`);
    });
    gateway = server;
  });

test('an app that is removed while it runs ends with the reason, and no stack', async () => {
  let removed = false;
  workspace = await startWorkspace();
  const { apiUrl, botToken, appToken } = workspace;
  const main = startMain({
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    STEVEDORE_SLACK_API_URL: await startGateway(apiUrl, () => removed),
  });
  started = main;
  await main.untilPrinted(/ready by Socket Mode/);
  removed = true;
  await workspace.control.fault({ kind: 'drop_socket' });
  expect(await main.exited).toBe(1);
  const { stderr } = main.output();
  expect(stderr).toContain('"problem":"account_inactive"');
  expect(stderr).not.toContain('    at ');
}, 40_000);
