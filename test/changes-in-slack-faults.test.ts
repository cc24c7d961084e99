import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Message } from '../src/sandbox/slack/state.ts';
import { buttonsOf, type SlackChanges, startSlackChanges } from './changes-in-slack-stage.ts';

const [ANA, BEN] = ['UANA00001', 'UBEN00001'] as const;
const POLICIES = [
  { name: 'operators', services: ['*'], commands: ['scale'], allow: { users: [ANA, BEN] } },
];
const MINUTE = 60_000;
/** Each of these waits for Slack's client to try again. */
jest.setTimeout(60_000);

describe('a change goes its way when Slack does not', () => {
  let stage: SlackChanges;
  beforeEach(async () => {
    stage = await startSlackChanges({ policies: POLICIES });
  }, 60_000);
  afterEach(() => stage.stop('expects trouble'));

  const fault = (given: object) => stage.bot.control('fault', given);
  const cardIn = async (channel: string): Promise<Message | undefined> => {
    const text = 'scale prod/api 5 because "batch"';
    return (await stage.bot.control('command', { user: 'ana', channel, text })).messages[0];
  };
  const confirm = async (card: Message | undefined) => {
    const button = buttonsOf(card).find(({ label }) => label === 'Confirm');
    return stage.bot.control('click', {
      user: 'ana',
      messageTs: card?.ts,
      actionId: button?.actionId,
      value: button?.value,
    });
  };
  const stories = (): readonly Message[] =>
    stage.bot.workspace
      .state()
      .messages.filter(
        ({ ephemeralTo, blocks }) =>
          ephemeralTo === undefined && /Scale api/.test(JSON.stringify(blocks ?? [])),
      );
  const told = (message: Message | undefined): string =>
    JSON.stringify(message?.blocks ?? []).replaceAll('*', '');
  /** What holds however Slack behaves: sent once, and the record knows how it ended. */
  const endsWell = async () => {
    expect(stage.writes()).toHaveLength(1);
    const [proposal, ...others] = await stage.proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ state: 'steady' });
    const actions = (await stage.audit()).map(({ action }) => action);
    expect(actions.filter((action) => action === 'sent')).toHaveLength(1);
    expect(actions.at(-1)).toBe('ended');
  };

  test('the response URL has expired: the asker reads it in the channel, alone', async () => {
    const card = await cardIn('ops');
    await fault({ kind: 'refusal', method: 'response_url', error: 'expired_url', times: 5 });
    const { messages } = await confirm(card);
    expect(messages.some((one) => one.ephemeralTo === ANA && /Sent/.test(told(one)))).toBe(true);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories()).toHaveLength(1);
  });

  test('429 on every way to speak, for a while: it is told late, and once', async () => {
    const card = await cardIn('ops');
    const slow = { kind: 'rate_limit', retryAfter: 0, times: 1 };
    for (const method of ['chat.postMessage', 'chat.update', 'response_url'])
      await fault({ ...slow, method });
    await confirm(card);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories().map(told)).toEqual([expect.stringContaining('🟢 Done')]);
  }, 30_000);

  test('a click that is delivered twice changes once', async () => {
    const card = await cardIn('ops');
    await fault({ kind: 'duplicate', times: 1 });
    await confirm(card);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories()).toHaveLength(1);
  });

  test('two clicks, the second one while the first is answered', async () => {
    const card = await cardIn('ops');
    await Promise.all([confirm(card), confirm(card)]);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories()).toHaveLength(1);
  });

  test('the socket drops behind the click', async () => {
    const card = await cardIn('ops');
    await confirm(card);
    await fault({ kind: 'drop_socket', reason: 'refresh_requested' });
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories().map(told)).toEqual([expect.stringContaining('🟢 Done')]);
  });

  test('the message was deleted: the end is told in a new one', async () => {
    await confirm(await cardIn('ops'));
    const [story] = stories();
    await fetch(`${stage.bot.workspace.apiUrl}chat.delete`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${stage.bot.workspace.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ channel: story?.channel, ts: story?.ts }),
    });
    expect(stories()).toEqual([]);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories().map(told)).toEqual([expect.stringContaining('🟢 Done')]);
  });

  test('Slack fails at an edit on the way: the next one makes it good, and nothing is told twice', async () => {
    await confirm(await cardIn('ops'));
    await fault({ kind: 'server_error', method: 'chat.update', times: 3 });
    await stage.pass(5_000);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories().map(told)).toEqual([expect.stringContaining('🟢 Done')]);
  }, 30_000);

  test('the bot is not in the channel: its author reads the story, and why there', async () => {
    await confirm(await cardIn('general'));
    await stage.pass(MINUTE);
    await endsWell();
    const [story, ...others] = stories();
    expect(others).toEqual([]);
    expect(story?.channel).toBe('DANA00001');
    expect(told(story)).toContain('🟢 Done');
  });

  test('nobody can be reached: it ends, and the log says how', async () => {
    const card = await cardIn('general');
    await fault({
      kind: 'refusal',
      method: 'chat.postMessage',
      error: 'user_not_found',
      times: 99,
    });
    const { messages } = await confirm(card);
    expect(messages.some((one) => /could not post it in the channel/.test(told(one)))).toBe(true);
    await stage.pass(MINUTE);
    await endsWell();
    expect(stories()).toEqual([]);
    const last = stage.bot.log.lines.findLast((line) => /told nowhere/.test(line));
    expect(last).toContain('"state":"steady"');
  });
});
