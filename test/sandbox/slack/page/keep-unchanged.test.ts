import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  keepUnchanged,
  sameJson,
} from '../../../../src/sandbox/slack/page/workspace/keep-unchanged.ts';
import type { Message, WorkspaceState } from '../../../../src/sandbox/slack/state.ts';

const message = (ts: string, text: string): Message => ({ ts, channel: 'C1', user: 'U1', text });
const state = (messages: readonly Message[]): WorkspaceState => ({
  seq: 1,
  team: { id: 'T1', name: 'Team' },
  bot: { user_id: 'U0', name: 'Bot', description: '', connected: true },
  people: [],
  channels: [],
  messages,
  views: [],
  homes: {},
  commands: [],
  tryFirst: [],
  shortcuts: [],
  faults: [],
});

describe('the next state', () => {
  test('holds the same objects for messages that did not change', () => {
    const before = state([message('1', 'a'), message('2', 'b')]);
    const after = keepUnchanged(before, state([message('1', 'a'), message('2', 'B')]));
    expect(after.messages[0]).toBe(before.messages[0]);
    expect(after.messages[1]).toEqual(message('2', 'B'));
  });

  test('two values are the same when JSON writes them alike', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        if (JSON.stringify(a) === JSON.stringify(b)) expect(sameJson(a, b)).toBe(true);
        if (sameJson(a, b)) expect(a).toEqual(b);
      }),
    );
  });
});
