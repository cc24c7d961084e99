import { afterEach, expect, test } from '@jest/globals';
import type { LocalWorkspace } from '../../src/sandbox/slack/local-workspace.ts';
import { startWorkspace } from '../sandbox/slack/bolt-app.ts';
import { until } from '../sandbox/slack/until.ts';
import { type Started, startMain } from './process.ts';

let started: Started | undefined;
let workspace: LocalWorkspace | undefined;
afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
  await workspace?.close();
});

test('SIGTERM lets an answer that is under way arrive, then ends with 0', async () => {
  workspace = await startWorkspace();
  const main = startMain({
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    STEVEDORE_SLACK_API_URL: workspace.apiUrl,
  });
  started = main;
  await main.untilPrinted(/ready by Socket Mode/);
  await workspace.control.fault({ kind: 'rate_limit', method: 'chat.postMessage', retryAfter: 2 });
  const { state } = workspace;
  const happened = until(workspace, () => state().faults.length === 0);
  const asked = workspace.control.message({
    user: 'ana',
    channel: 'dm',
    text: 'explain task-role',
  });
  await happened;
  main.child.kill('SIGTERM');
  expect(await main.exited).toBe(0);
  await asked;
  expect(
    workspace
      .state()
      .messages.map(({ text }) => text)
      .join(),
  ).toContain('Task role');
}, 30_000);
