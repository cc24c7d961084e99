import { describe, expect, test } from '@jest/globals';
import type { RespondFn } from '@slack/bolt';
import { createManualClock } from './manual-clock.ts';
import { stages } from './stage-test.ts';

const ask = { user: 'ana', channel: 'general', text: 'help' };

describe('a response URL', () => {
  const stage = stages();
  const kept = async (options = {}) => {
    const responds: RespondFn[] = [];
    const { workspace } = await stage((app) => {
      app.command('/ecs', async ({ ack, respond }) => {
        await ack();
        responds.push(respond);
      });
      app.action('go', async ({ ack, respond }) => {
        await ack();
        responds.push(respond);
      });
    }, options);
    await workspace.control.command(ask);
    const respond: RespondFn = (message) => {
      const last = responds.at(-1);
      if (last === undefined) throw new Error('The command did not reach the app.');
      return last(message);
    };
    return { workspace, respond };
  };

  test('speaks in a channel that the bot has not joined', async () => {
    const { workspace, respond } = await kept();
    await respond({ response_type: 'in_channel', text: 'Here.' });
    expect(workspace.state().messages).toMatchObject([{ channel: 'CGENERAL1', text: 'Here.' }]);
  });

  test('works 5 times', async () => {
    const { workspace, respond } = await kept();
    for (const text of ['1', '2', '3', '4', '5']) await respond(text);
    await expect(respond('6')).rejects.toMatchObject({ statusCode: 404 });
    expect(workspace.state().messages.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('works for 30 minutes', async () => {
    const clock = createManualClock();
    const { respond } = await kept({ clock });
    clock.advance(30 * 60_000 - 1);
    await respond('just in time');
    clock.advance(1);
    await expect(respond('too late')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('says used_url, expired_url or invalid_url in its body', async () => {
    const urls: string[] = [];
    const clock = createManualClock();
    const { workspace } = await stage(
      (app) => {
        app.command('/ecs', async ({ ack, body }) => {
          urls.push(body.response_url);
          await ack();
        });
      },
      { clock },
    );
    await workspace.control.command(ask);
    const [url = ''] = urls;
    const post = async (to: string) => {
      const response = await fetch(to, { method: 'POST', body: '{"text":"hi"}' });
      return [response.status, await response.text()];
    };
    for (let use = 0; use < 5; use += 1) expect(await post(url)).toEqual([200, 'ok']);
    expect(await post(url)).toEqual([404, '{"ok":false,"error":"used_url"}']);
    clock.advance(30 * 60_000);
    expect(await post(url)).toEqual([404, '{"ok":false,"error":"expired_url"}']);
    expect(await post(`${url}0`)).toEqual([404, '{"ok":false,"error":"invalid_url"}']);
  });

  test('refuses blocks that Slack refuses, and does not count that as a use', async () => {
    const { workspace, respond } = await kept();
    const blocks = [{ type: 'section' }];
    await expect(respond({ blocks })).rejects.toMatchObject({ statusCode: 400 });
    for (const text of ['1', '2', '3', '4', '5']) await respond(text);
    expect(workspace.state().messages).toHaveLength(5);
  });

  test('replaces or deletes the message that was clicked in', async () => {
    const { workspace, respond } = await kept();
    const button = (text: string) => ({
      type: 'actions',
      elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text } }],
    });
    await respond({ text: 'Ready?', blocks: [button('Go')] });
    const [{ ts: messageTs } = { ts: '' }] = workspace.state().messages;
    await workspace.control.click({ user: 'ana', messageTs, actionId: 'go' });
    await respond({ text: 'Gone.', replace_original: true });
    expect(workspace.state().messages).toMatchObject([{ ts: messageTs, text: 'Gone.' }]);
    expect(workspace.state().messages[0]).toHaveProperty('edited.ts');
    await respond({ delete_original: true });
    expect(workspace.state().messages).toEqual([]);
  });
});
