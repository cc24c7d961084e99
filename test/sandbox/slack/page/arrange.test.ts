import { describe, expect, test } from '@jest/globals';
import {
  arrange,
  channelMessages,
  threadsIn,
} from '../../../../src/sandbox/slack/page/messages/arrange.ts';
import type { Message } from '../../../../src/sandbox/slack/state.ts';

const noon = new Date(2026, 10, 20, 12).getTime() / 1000;
const ana = { id: 'UANA', name: 'ana', real_name: 'Ana', color: '#000000' };
const at = (secondsAfterNoon: number, more: Partial<Message> = {}): Message => ({
  ts: (noon + secondsAfterNoon).toFixed(6),
  channel: 'C1',
  user: 'UANA',
  text: 'hello',
  ...more,
});

describe('the messages of a channel', () => {
  test('are in the order of their time, without replies, other channels and what only others may see', () => {
    const root = at(0);
    const messages = [
      at(20, { ephemeralTo: 'UANA' }),
      at(10),
      root,
      at(5, { thread_ts: root.ts }),
      at(6, { channel: 'C2' }),
      at(7, { ephemeralTo: 'UBEN' }),
    ];
    const seconds = channelMessages(messages, 'C1', ana).map(({ ts }) => Number(ts) - noon);
    expect(seconds).toEqual([0, 10, 20]);
    expect([...threadsIn(messages, 'C1', ana)]).toEqual([[root.ts, [messages[3]]]]);
  });

  test('continue one another within five minutes, if the same person wrote them to all', () => {
    const continues = arrange([
      at(0),
      at(10),
      at(400),
      at(410, { user: 'UBEN' }),
      at(420, { user: 'UBEN', ephemeralTo: 'UANA' }),
      at(430, { user: 'UBEN' }),
    ]).map((each) => each.continues);
    expect(continues).toEqual([false, true, false, false, false, false]);
  });

  test('begin a new day at midnight', () => {
    const newDay = arrange([at(0), at(60), at(12 * 3600), at(12 * 3600 + 1)]).map(
      (each) => each.newDay,
    );
    expect(newDay).toEqual([true, false, true, false]);
  });
});
