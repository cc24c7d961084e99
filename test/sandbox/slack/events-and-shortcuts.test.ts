import { describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { manifestText } from './bolt-app.ts';
import { stages } from './stage-test.ts';

const hears = (seen: unknown[]) => (app: App) => {
  app.event(/.*/, async ({ event }) => {
    seen.push(event);
  });
};

describe('an event', () => {
  const stage = stages();

  test('app_mention comes from a message that names the bot in a channel it is in', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage((app) => {
      hears(seen)(app);
      app.event('app_mention', async ({ say }) => {
        await say({ text: 'Yes?', thread_ts: '1.2' });
      });
    });
    const { messages } = await workspace.control.message({
      user: 'ana',
      channel: 'ops',
      text: '@Stevedore explain a&b for @ben in #dev',
      thread_ts: '1700000000.000100',
    });
    expect(seen).toMatchObject([
      {
        type: 'app_mention',
        text: '<@USTEVEDOR> explain a&amp;b for <@UBEN00001> in <#CDEV00001|dev>',
        thread_ts: '1700000000.000100',
        channel: 'COPS00001',
      },
    ]);
    expect(messages).toMatchObject([{ user: 'UANA00001' }, { text: 'Yes?', bot_id: 'BSTEVEDOR' }]);
  });

  test('does not come from a channel that the bot is not in; an invitation changes that', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage(hears(seen));
    const mention = { user: 'ana', channel: 'general', text: '@Stevedore help' };
    const { messages } = await workspace.control.message(mention);
    expect(messages.at(-1)?.text).toMatch(/^Stevedore is not in #general/);
    expect(seen).toEqual([]);
    await workspace.control.command({ ...mention, command: '/invite', text: '@Stevedore' });
    await workspace.control.message(mention);
    expect(seen).toHaveLength(1);
  });

  test('message.im brings code blocks clean and text mangled, as Slack does', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage(hears(seen));
    await workspace.control.message({
      user: 'ben',
      channel: 'dm',
      text: 'check\n```\n{"image": "1.dkr.ecr.eu-west-1.amazonaws.com/web:1", "a": "<&>"}\n```',
    });
    expect(seen).toMatchObject([
      {
        type: 'message',
        channel_type: 'im',
        channel: 'DBEN00001',
        text: expect.stringContaining(
          '<http://1.dkr.ecr.eu-west-1.amazonaws.com/web:1|1.dkr.ecr.eu-west-1.amazonaws.com/web:1>", "a": "&lt;&amp;&gt;"',
        ),
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'check\n' }] },
              {
                type: 'rich_text_preformatted',
                elements: [
                  {
                    type: 'text',
                    text: '{"image": "1.dkr.ecr.eu-west-1.amazonaws.com/web:1", "a": "<&>"}',
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('app_home_opened lets the app publish a Home tab', async () => {
    const { workspace } = await stage((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const text = { type: 'mrkdwn' as const, text: `Hello, tab ${event.tab}` };
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'section', text }] },
        });
      });
    });
    await workspace.control.home({ user: 'chi' });
    expect(workspace.state().homes).toMatchObject({
      UCHI00001: { type: 'home', blocks: [{ text: { text: 'Hello, tab home' } }] },
    });
  });

  test.each([
    ['is not subscribed to', /^ +- message\.im$/m],
    ['has no scope for', /^ +- im:history$/m],
  ])('that the manifest %s stays away', async (_why, line) => {
    const seen: unknown[] = [];
    const { workspace } = await stage(hears(seen), { manifest: manifestText.replace(line, '') });
    await workspace.control.message({ user: 'ana', channel: 'dm', text: 'hello' });
    expect(seen).toEqual([]);
  });
});

describe('a shortcut', () => {
  const stage = stages();

  test('of a message brings the message', async () => {
    const seen: unknown[] = [];
    const { workspace } = await stage((app) => {
      app.shortcut('check_task_definition', async ({ ack, shortcut }) => {
        await ack();
        seen.push(shortcut);
      });
    });
    const said = await workspace.control.message({ user: 'ben', channel: 'dev', text: '`{}`' });
    const messageTs = said.messages[0]?.ts;
    await workspace.control.shortcut({
      user: 'ana',
      callbackId: 'check_task_definition',
      messageTs,
    });
    expect(seen).toMatchObject([
      {
        type: 'message_action',
        callback_id: 'check_task_definition',
        channel: { id: 'CDEV00001', name: 'dev' },
        message: { type: 'message', user: 'UBEN00001', text: '`{}`', ts: messageTs },
        response_url: expect.stringContaining('/response/'),
      },
    ]);
  });

  test('from anywhere opens a modal', async () => {
    const { workspace } = await stage((app) => {
      app.shortcut('explain_term', async ({ ack, shortcut, client }) => {
        await ack();
        const title = { type: 'plain_text' as const, text: 'Explain' };
        await client.views.open({
          trigger_id: shortcut.trigger_id,
          view: { type: 'modal', title, blocks: [{ type: 'divider' }] },
        });
      });
    });
    const { views } = await workspace.control.shortcut({ user: 'ana', callbackId: 'explain_term' });
    expect(views).toMatchObject([{ user: 'UANA00001', view: { type: 'modal' } }]);
  });

  test('that the manifest does not declare is refused', async () => {
    const { workspace } = await stage(() => undefined);
    await expect(workspace.control.shortcut({ user: 'ana', callbackId: 'x' })).rejects.toThrow(
      'It has check_task_definition, explain_term.',
    );
  });
});
