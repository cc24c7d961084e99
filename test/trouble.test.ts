import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { ControlAnswer } from '../src/sandbox/slack/state.ts';
import { until } from './sandbox/slack/until.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

/** The first try and both retries of a Web API call. */
const ALWAYS = 3;
const WRONG = /Something went wrong on my side.*reference \S{8}\./;

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterEach(() => {
  bot.workspace.control.clearFaults();
});
afterAll(async () => {
  // TestBot.stop objects to warnings, and warnings are what these tests provoke.
  await bot.bot.stop();
  await bot.workspace.close();
});

const refuse = (method: string, times = 1) =>
  bot.control('fault', { kind: 'server_error', method, times });
const command = (text: string) => bot.control('command', { user: 'ana', channel: 'ops', text });
const click = (messageTs: string | undefined, actionId: string) =>
  bot.control('click', { user: 'ana', messageTs, actionId });
const texts = ({ messages }: ControlAnswer) => messages.map(({ text }) => text);

/** Where messages were shown: the channel, and the only person who sees them. */
const places = ({ messages }: ControlAnswer) =>
  messages.map(({ channel, ephemeralTo }) => [channel, ephemeralTo]);

const ana = () => bot.workspace.state().people.find(({ name }) => name === 'ana')?.id;
const directMessages = () => bot.workspace.state().channels.find(({ user }) => user === ana())?.id;

describe('an answer finds another way when Slack does not take it', () => {
  test('by the response URL: as an ephemeral message', async () => {
    await refuse('response_url');
    const answer = await command('explain task-role');
    expect(places(answer)).toEqual([[expect.stringMatching(/^COPS/), ana()]]);
    expect(texts(answer)[0]).toContain('Task role');
  });

  test('nor as an ephemeral message: as a direct message', async () => {
    await refuse('response_url', 10);
    await refuse('chat.postEphemeral', 10);
    const answer = await command('help');
    expect(places(answer)).toEqual([[directMessages(), undefined]]);
  });

  test('in no way: the log says so, and the next answer arrives', async () => {
    for (const method of ['response_url', 'chat.postEphemeral', 'chat.postMessage']) {
      await refuse(method, 10);
    }
    expect(texts(await command('help'))).toEqual([]);
    expect(bot.log.lines.join('\n')).toContain('an answer could not be delivered in any way');
    bot.workspace.control.clearFaults();
    expect(texts(await command('help'))).toHaveLength(1);
  }, 20_000);

  test('shared with the channel: the sharer is told', async () => {
    const answer = await command('explain task-role');
    await refuse('response_url', 2);
    const shared = await click(answer.messages[0]?.ts, 'share');
    expect(texts(shared)).toEqual([
      'Slack did not take the shared answer. Run the command again and share that one.',
    ]);
    expect(places(shared)).toEqual([[expect.stringMatching(/^COPS/), ana()]]);
  });
});

describe('whoever waits is told when a call to Slack fails', () => {
  test('views.open, on /ecs check', async () => {
    await refuse('views.open', ALWAYS);
    const answer = await command('check');
    expect(answer.views).toEqual([]);
    expect(texts(answer)).toEqual([expect.stringMatching(WRONG)]);
  });

  test('views.open, on a shortcut', async () => {
    await refuse('views.open', ALWAYS);
    const answer = await bot.control('shortcut', { user: 'ana', callbackId: 'explain_term' });
    expect(texts(answer)).toEqual([expect.stringMatching(WRONG)]);
  });

  test('chat.postMessage, on a mention', async () => {
    await refuse('chat.postMessage', ALWAYS);
    const answer = await bot.control('message', {
      user: 'ana',
      channel: 'ops',
      text: '@Stevedore help',
    });
    expect(texts(answer).at(-1)).toMatch(WRONG);
  });

  test('views.publish, on the Home tab', async () => {
    await refuse('views.publish', ALWAYS);
    const answer = await bot.control('home', { user: 'ana' });
    expect(texts(answer)).toEqual([expect.stringMatching(WRONG)]);
  });

  test('the reference that was told is the one in the log', async () => {
    await refuse('views.open', ALWAYS);
    const [told = ''] = texts(await command('check'));
    const reference = /reference (\S{8})\./.exec(told)?.[1] ?? 'no reference';
    expect(bot.log.lines.at(-1)).toContain(reference);
  });
});

describe('Slack slows down, repeats itself or hangs up', () => {
  test('a 429 during an answer is waited out, and the answer arrives once', async () => {
    await bot.control('fault', { kind: 'rate_limit', method: 'chat.postMessage', retryAfter: 0 });
    const answer = await bot.control('message', {
      user: 'ana',
      channel: 'ops',
      text: '@Stevedore explain task-role',
    });
    expect(bot.workspace.state().faults).toEqual([]);
    expect(texts(answer).filter((text) => text.includes('Task role'))).toHaveLength(1);
  });

  test('an event that is delivered twice is answered once', async () => {
    await bot.control('fault', { kind: 'duplicate' });
    const answer = await bot.control('message', { user: 'ana', channel: 'dm', text: 'task role' });
    const own = bot.workspace.state().bot.user_id;
    expect(answer.messages.filter(({ user }) => user === own)).toHaveLength(1);
  });

  test('a socket that was cut comes back through an outage, and commands work again', async () => {
    // One more failure than the retries of an ordinary call.
    await refuse('apps.connections.open', ALWAYS + 1);
    await bot.control('fault', { kind: 'drop_socket' });
    await until(bot.workspace, () => bot.workspace.state().bot.connected);
    expect(texts(await command('help'))).toHaveLength(1);
  }, 40_000);
});

describe('buttons that are older than the bot', () => {
  test('one that nobody waits for any more is answered', async () => {
    const { apiUrl, botToken } = bot.workspace;
    const button = {
      type: 'button',
      action_id: 'from-an-older-version',
      text: { type: 'plain_text', text: 'Go' },
    };
    const posted = await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: 'ops',
        text: 'Old',
        blocks: [{ type: 'actions', elements: [button] }],
      }),
    });
    const { ts: messageTs } = z.object({ ts: z.string() }).parse(await posted.json());
    const answer = await click(messageTs, 'from-an-older-version');
    expect(texts(answer)).toEqual([
      'This button belongs to an older version of me. Run the command again for a new one.',
    ]);
  });
});
