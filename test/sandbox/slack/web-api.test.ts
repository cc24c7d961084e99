import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { METHODS } from '../../../src/sandbox/slack/web-api/methods.ts';
import { METHOD_SCOPES } from '../../../src/sandbox/slack/web-api/scopes.ts';
import { manifestText, startWorkspace } from './bolt-app.ts';

/** What the tests read of an answer; everything else is compared as it is. */
const answerSchema = z.looseObject({
  ts: z.string().optional(),
  message_ts: z.string().optional(),
  messages: z.array(z.looseObject({ text: z.string() })).optional(),
});

const JSON_TYPE = 'application/json; charset=utf-8';

describe('the Web API', () => {
  let workspace: LocalWorkspace;
  beforeEach(async () => {
    const everything = [...new Set(Object.values(METHOD_SCOPES).flat())].join(', ');
    workspace = await startWorkspace({
      manifest: manifestText.replace(
        '- commands',
        `- commands\n${everything.replace(/(^|, )/g, '\n      - ')}`,
      ),
    });
  });
  afterEach(() => workspace.close());

  const call = async (method: string, args: object, token = workspace.botToken) => {
    const response = await fetch(`${workspace.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': JSON_TYPE },
      body: JSON.stringify(args),
    });
    return answerSchema.parse(await response.json());
  };

  test('names every method that it answers in the table of scopes', () => {
    expect([...METHODS.keys()].sort()).toEqual(Object.keys(METHOD_SCOPES).sort());
  });

  test('tells a missing, a wrong and an unfitting token apart, and an unknown method', async () => {
    expect(await call('auth.test', {}, '')).toMatchObject({ error: 'not_authed' });
    expect(await call('auth.test', {}, 'xoxb-wrong')).toMatchObject({ error: 'invalid_auth' });
    expect(await call('auth.test', {}, workspace.appToken)).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('apps.connections.open', {})).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('chat.scheduleMessage', {})).toMatchObject({ error: 'unknown_method' });
    expect(await call('auth.test', {})).toMatchObject({ ok: true, user_id: 'USTEVEDOR' });
  });

  test('takes forms with JSON inside as well as JSON', async () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const response = await fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({
        token: workspace.botToken,
        channel: '#ops',
        text: 'a & b',
        blocks,
      }),
    });
    expect(await response.json()).toMatchObject({ ok: true, message: { text: 'a & b' } });
    expect(workspace.state().messages[0]?.blocks).toMatchObject([{ type: 'divider' }]);
  });

  test('refuses a message to where the bot cannot speak', async () => {
    const text = 'hello';
    expect(await call('chat.postMessage', { channel: 'nowhere', text })).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await call('chat.postMessage', { channel: 'CGENERAL1', text })).toMatchObject({
      error: 'not_in_channel',
    });
    expect(await call('chat.postEphemeral', { channel: 'ops', text, user: 'U0' })).toMatchObject({
      error: 'user_not_in_channel',
    });
    expect(await call('chat.postMessage', { text })).toEqual({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
  });

  test('refuses blocks with the sentences of Slack', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }];
    const sentence = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    const refusal = {
      ok: false,
      error: 'invalid_blocks',
      errors: [sentence],
      response_metadata: { messages: [`[ERROR] ${sentence}`] },
    };
    expect(await call('chat.postMessage', { channel: 'ops', blocks })).toEqual(refusal);
    expect(await call('blocks.validate', { blocks })).toEqual(refusal);
    expect(await call('chat.postMessage', { channel: 'ops', blocks: '{"' })).toMatchObject({
      error: 'invalid_blocks_format',
    });
    expect(await call('chat.postMessage', { channel: 'ops' })).toEqual({
      ok: false,
      error: 'no_text',
    });
    expect(workspace.state().messages).toEqual([]);
  });

  test('updates and deletes what the bot said, and nothing else', async () => {
    const { ts } = await call('chat.postMessage', {
      channel: 'ops',
      text: 'one',
      blocks: [{ type: 'divider' }],
    });
    const place = { channel: 'COPS00001', ts };
    expect(await call('chat.update', { ...place, text: 'two' })).toMatchObject({ text: 'two' });
    expect(workspace.state().messages).toEqual([
      expect.objectContaining({ ts, text: 'two', edited: { ts: expect.any(String) } }),
    ]);
    expect(workspace.state().messages[0]).not.toHaveProperty('blocks');
    workspace.setBotIdle(() => Promise.resolve());
    const said = await workspace.control.message({ user: 'ana', channel: 'ops', text: 'mine' });
    const foreign = { channel: 'COPS00001', ts: said.messages[0]?.ts };
    expect(await call('chat.update', { ...foreign, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call('chat.delete', foreign)).toMatchObject({ error: 'cant_delete_message' });
    expect(await call('chat.delete', place)).toMatchObject({ ok: true });
    expect(await call('chat.delete', place)).toMatchObject({ error: 'message_not_found' });
  });

  test('cannot find an ephemeral message again', async () => {
    const { message_ts: ts } = await call('chat.postEphemeral', {
      channel: 'ops',
      user: 'UANA00001',
      text: 'psst',
    });
    expect(await call('chat.update', { channel: 'ops', ts, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('knows people, groups and conversations', async () => {
    expect(await call('users.info', { user: 'UBEN00001' })).toMatchObject({
      user: { name: 'ben' },
    });
    expect(await call('users.info', { user: 'U0' })).toMatchObject({ error: 'user_not_found' });
    expect((await call('users.list', {}))['members']).toHaveLength(4);
    expect(await call('usergroups.users.list', { usergroup: 'SOPERATOR' })).toMatchObject({
      users: ['UANA00001', 'UBEN00001'],
    });
    expect(await call('conversations.info', { channel: 'CGENERAL1' })).toMatchObject({
      channel: { name: 'general', is_member: false },
    });
    expect((await call('conversations.list', {}))['channels']).toHaveLength(3);
    expect(await call('conversations.open', { users: 'UCHI00001' })).toMatchObject({
      channel: { id: 'DCHI00001' },
    });
    expect((await call('conversations.members', { channel: 'CDEV00001' }))['members']).toHaveLength(
      4,
    );
  });

  test('shows the history of a channel and the replies of a thread, without ephemeral messages', async () => {
    const { ts } = await call('chat.postMessage', { channel: 'ops', text: 'root' });
    await call('chat.postMessage', { channel: 'ops', text: 'reply', thread_ts: ts });
    await call('chat.postEphemeral', { channel: 'ops', user: 'UANA00001', text: 'psst' });
    const texts = ({ messages }: z.output<typeof answerSchema>) =>
      messages?.map(({ text }) => text);
    expect(texts(await call('conversations.history', { channel: 'COPS00001' }))).toEqual(['root']);
    expect(texts(await call('conversations.replies', { channel: 'COPS00001', ts }))).toEqual([
      'root',
      'reply',
    ]);
    expect(await call('conversations.history', { channel: 'CGENERAL1' })).toMatchObject({
      error: 'not_in_channel',
    });
  });

  test('refuses a method whose scope the manifest does not ask for', async () => {
    await workspace.close();
    workspace = await startWorkspace();
    expect(await call('users.info', { user: 'UANA00001' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided:
        'commands,chat:write,app_mentions:read,im:history,files:read,files:write,usergroups:read',
    });
  });
});
