import { describe, expect, test } from '@jest/globals';
import type { BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { stages } from './stage-test.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const blocks: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'static_select', action_id: 'pick', options: [option('web'), option('api')] },
      { type: 'button', action_id: 'go', text: plain('Go'), value: 'now' },
    ],
  },
  {
    type: 'section',
    text: plain('More'),
    accessory: { type: 'overflow', action_id: 'more', options: [option('share')] },
  },
];

describe('a click', () => {
  const stage = stages();
  const clicked = async (ephemeral: boolean) => {
    const bodies: BlockAction[] = [];
    const { workspace, app } = await stage((bolt) => {
      bolt.command('/ecs', async ({ ack, respond }) => {
        await ack();
        const response_type = ephemeral ? 'ephemeral' : 'in_channel';
        await respond({ response_type, text: 'Choose', blocks });
      });
      bolt.action<BlockAction>(/.*/, async ({ ack, body }) => {
        await ack();
        bodies.push(body);
      });
    });
    const { messages } = await workspace.control.command({
      user: 'ana',
      channel: 'ops',
      text: 'help',
    });
    const messageTs = messages[0]?.ts ?? '';
    const click = (actionId: string, more = {}) =>
      workspace.control.click({ user: 'ana', messageTs, actionId, ...more });
    return { bodies, click, messageTs, workspace, app };
  };

  test('on a button carries the action, the message and what was chosen beside it', async () => {
    const { bodies, click, messageTs } = await clicked(false);
    await click('pick', { value: 'api' });
    await click('go');
    expect(bodies[0]?.actions).toMatchObject([
      { type: 'static_select', action_id: 'pick', block_id: 'row', selected_option: option('api') },
    ]);
    expect(bodies[1]).toMatchObject({
      type: 'block_actions',
      team: { id: 'TLOCAL001' },
      user: { id: 'UANA00001', name: 'ana' },
      channel: { id: 'COPS00001', name: 'ops' },
      container: { type: 'message', message_ts: messageTs, is_ephemeral: false },
      message: { ts: messageTs, text: 'Choose', bot_id: 'BSTEVEDOR' },
      state: { values: { row: { pick: { selected_option: option('api') } } } },
      actions: [{ type: 'button', action_id: 'go', value: 'now', text: plain('Go') }],
    });
  });

  test('in an ephemeral message comes without the message', async () => {
    const { bodies, click } = await clicked(true);
    await click('more', { value: 'share' });
    expect(bodies[0]?.container).toMatchObject({ is_ephemeral: true });
    expect(bodies[0]).not.toHaveProperty('message');
    expect(bodies[0]?.actions).toMatchObject([
      { type: 'overflow', selected_option: option('share') },
    ]);
  });

  test('on what is not there names what is there', async () => {
    const { click } = await clicked(true);
    await expect(click('stop')).rejects.toThrow('There is no stop there. There is pick, go, more.');
    await expect(click('pick', { value: 'db' })).rejects.toThrow(
      'db is not an option of pick. It has web, api.',
    );
    await expect(click('go', { user: 'ben' })).rejects.toThrow('ben sees no message');
  });

  test('on the Home tab and in a modal carries the view', async () => {
    const { bodies, workspace, app } = await clicked(true);
    await app.client.views.publish({ user_id: 'UANA00001', view: { type: 'home', blocks } });
    await workspace.control.click({ user: 'ana', home: true, actionId: 'go' });
    const home = workspace.state().homes['UANA00001'];
    expect(bodies[0]).toMatchObject({
      container: { type: 'view', view_id: home?.['id'] },
      view: { type: 'home' },
    });
    expect(bodies[0]).not.toHaveProperty('response_url');
  });

  test('gives blocks and elements without ids ids of their own', async () => {
    const { workspace, app } = await clicked(true);
    await app.client.chat.postMessage({
      channel: 'ops',
      text: 'x',
      blocks: [{ type: 'actions', elements: [{ type: 'button', text: plain('Go') }] }],
    });
    expect(workspace.state().messages.at(-1)?.blocks).toMatchObject([
      { block_id: expect.any(String), elements: [{ action_id: expect.any(String) }] },
    ]);
  });
});
