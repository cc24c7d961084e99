import { describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { createManualClock } from './manual-clock.ts';
import { stages } from './stage-test.ts';
import { until } from './until.ts';

const echo = (app: App) =>
  app.command('/ecs', async ({ ack, respond, command }) => {
    await ack();
    await respond(command.text);
  });
const ask = (workspace: LocalWorkspace) =>
  workspace.control.command({ user: 'ana', channel: 'ops', text: 'hello' });
const texts = (workspace: LocalWorkspace) => workspace.state().messages.map(({ text }) => text);

describe('a fault', () => {
  const stage = stages();

  test('rate_limit answers 429 with Retry-After, for one method, as often as asked', async () => {
    const { workspace, app } = await stage(echo);
    await workspace.control.fault({
      kind: 'rate_limit',
      method: 'users.info',
      times: 1,
      retryAfterSeconds: 7,
    });
    await workspace.control.fault({ kind: 'rate_limit', method: 'chat.postMessage', times: 2 });
    expect(workspace.state().faults).toHaveLength(2);
    expect(await app.client.auth.test()).toMatchObject({ ok: true });
    const post = () =>
      fetch(`${workspace.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${workspace.botToken}` },
        body: new URLSearchParams({ channel: 'ops', text: 'x' }),
      });
    const first = await post();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await post()).status).toBe(429);
    expect((await post()).status).toBe(200);
    workspace.control.clearFaults();
    expect(workspace.state().faults).toEqual([]);
  });

  test('server_error makes Bolt retry, and the answer arrives in the end', async () => {
    const { workspace, app } = await stage(echo);
    await workspace.control.fault({
      kind: 'server_error',
      status: 503,
      method: 'chat.postMessage',
    });
    await expect(app.client.chat.postMessage({ channel: 'ops', text: 'x' })).rejects.toThrow();
    await app.client.chat.postMessage({ channel: 'ops', text: 'again' });
    expect(texts(workspace)).toEqual(['again']);
  });

  test('server_error on response_url makes respond() throw', async () => {
    const { workspace } = await stage(echo);
    await workspace.control.fault({ kind: 'server_error', method: 'response_url' });
    await ask(workspace);
    expect(texts(workspace)).toEqual([]);
    await ask(workspace);
    expect(texts(workspace)).toEqual(['hello']);
  });

  test.each([[undefined], ['refresh_requested']])(
    'drop_socket (reason %s) cuts the connection and Bolt comes back',
    async (reason) => {
      const { workspace } = await stage(echo);
      await workspace.control.fault({ kind: 'drop_socket', reason });
      await until(workspace, () => !workspace.state().bot.connected);
      await until(workspace, () => workspace.state().bot.connected);
      await ask(workspace);
      expect(texts(workspace)).toEqual(['hello']);
    },
  );

  test('duplicate delivers the same thing twice, an event as a retry', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage((app) => {
      echo(app);
      app.event('message', async ({ body, context }) => {
        seen.push([body.event_id, context.retryNum, context.retryReason]);
      });
    });
    await workspace.control.fault({ kind: 'duplicate' });
    await ask(workspace);
    expect(texts(workspace)).toEqual(['hello', 'hello']);
    await workspace.control.fault({ kind: 'duplicate' });
    await workspace.control.message({ user: 'ana', channel: 'dm', text: 'hi' });
    const [first] = seen;
    const id = Array.isArray(first) ? first[0] : undefined;
    expect(seen).toEqual([
      [id, undefined, undefined],
      [id, 1, 'timeout'],
    ]);
  });

  test('delay delivers late: beyond 3 seconds the person sees operation_timeout first', async () => {
    const clock = createManualClock();
    const { workspace } = await stage(echo, { clock });
    await workspace.control.fault({ kind: 'delay', ms: 5_000 });
    expect(workspace.state().faults).toEqual([{ kind: 'delay', times: 1, milliseconds: 5_000 }]);
    const asked = ask(workspace);
    clock.advance(3_000);
    await asked;
    expect(texts(workspace)).toEqual(['/ecs failed with the error "operation_timeout"']);
    const answered = until(workspace, () => texts(workspace).length === 2);
    clock.advance(2_000);
    await answered;
    expect(texts(workspace)).toEqual(['/ecs failed with the error "operation_timeout"', 'hello']);
  });

  test('that does not exist is refused', async () => {
    const { workspace } = await stage(echo);
    await expect(workspace.control.fault({ kind: 'fire' })).rejects.toThrow(/kind/);
  });
});
