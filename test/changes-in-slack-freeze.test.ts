import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Message } from '../src/sandbox/slack/state.ts';
import { type SlackChanges, startSlackChanges } from './changes-in-slack-stage.ts';

const ANA = 'UANA00001';
const POLICIES = [{ name: 'all', services: ['*'], commands: ['freeze'], allow: { users: [ANA] } }];
const MINUTE = 60_000;
/** Each of these waits for Slack's client to try again. */
jest.setTimeout(60_000);

describe('a freeze is announced where it was asked for', () => {
  let stage: SlackChanges;
  beforeEach(async () => {
    stage = await startSlackChanges({ policies: POLICIES });
  }, 60_000);
  afterEach(() => stage.stop('expects trouble'));

  const ask = async (text: string): Promise<readonly Message[]> =>
    (await stage.bot.control('command', { user: 'ana', channel: 'ops', text })).messages;
  const said = (message: Message | undefined): string =>
    JSON.stringify([message?.text, message?.blocks]);
  const fromAll = (messages: readonly Message[]): readonly Message[] =>
    messages.filter(({ ephemeralTo }) => ephemeralTo === undefined);
  const toAna = (messages: readonly Message[]): string =>
    messages
      .filter(({ ephemeralTo }) => ephemeralTo === ANA)
      .map((one) => said(one))
      .join();
  const refusePosts = (times: number) =>
    stage.bot.control('fault', {
      kind: 'refusal',
      method: 'chat.postMessage',
      error: 'not_in_channel',
      times,
    });
  const left = () => stage.store.changes.announcements();

  test('with what it covers, until when, who and why, and no reason of anybody can ping', async () => {
    const messages = await ask('freeze prod/w* for 2h because "<!channel> & <@UBEN00001>"');
    const [told, ...more] = fromAll(messages);
    expect(more).toEqual([]);
    expect(told?.channel).toBe('COPS00001');
    expect(said(told)).toContain('all services that match `prod/w*`');
    expect(said(told)).toContain('“&lt;!channel&gt; &amp; &lt;@UBEN00001&gt;”');
    expect(said(told)).not.toMatch(/<!(?:channel|here|everyone)|<@UBEN/);
    expect(toAna(messages)).toContain('The channel has been told.');
    expect(await left()).toEqual([]);
  });

  test('and where the channel takes no message, whoever asked is told so', async () => {
    await refusePosts(1);
    const messages = await ask('freeze prod for 2h');
    expect(toAna(messages)).toContain('I could not say this in the channel');
    expect(fromAll(messages).map(({ channel }) => channel)).toEqual([expect.stringMatching(/^D/)]);
    expect(
      fromAll(messages)
        .map((one) => said(one))
        .join(),
    ).toContain('Invite me there');
    expect(await stage.store.changes.freezes(0)).toHaveLength(1);
    expect(await left()).toEqual([]);
  });

  test('and where Slack takes it nowhere, the freeze holds and the answer says who has to tell', async () => {
    await refusePosts(2);
    const messages = await ask('freeze prod for 2h');
    expect(toAna(messages)).toContain('tell people there');
    expect(fromAll(messages)).toEqual([]);
    expect(await stage.store.changes.freezes(0)).toHaveLength(1);
  });

  test('by the next process, where one died between keeping it and saying it', async () => {
    await ask('freeze prod for 2h');
    const [freeze] = await stage.store.changes.freezes(0);
    if (freeze === undefined) throw new Error('Nothing is frozen.');
    const [atMs, by] = [stage.account.now(), freeze.by];
    const event = {
      ...{ atMs, action: 'unfrozen' as const, by, detail: freeze.pattern },
      ...{ proposal: null, target: null, change: null },
    };
    await stage.store.changes.liftFreeze(freeze.id, event, {
      ...{ id: `${freeze.id}-lifted`, kind: 'lifted', freeze, by, channel: 'COPS00001', atMs },
    });
    expect(await stage.pass(MINUTE / 4)).toEqual([]);
    const told = await stage.pass(MINUTE);
    expect(told.map((one) => said(one))).toEqual([expect.stringContaining('The freeze is lifted')]);
    expect(await left()).toEqual([]);
    expect(await stage.pass(5 * MINUTE)).toEqual([]);
  });
});
