import { describe, expect, test } from '@jest/globals';
import { type FileClient, notSent, sendFile } from '../../handlers/send-file.ts';
import { recordLog } from '../test-bot.ts';

class Refusal extends Error {
  readonly data: { readonly error: string };
  constructor(error: string) {
    super(error);
    this.data = { error };
  }
}

/** A client that notes what it is asked, and refuses uploads with an error when there is one. */
const client = (refusal?: string) => {
  const calls: (readonly [string, object])[] = [];
  const note = (name: string, given: object) => {
    calls.push([name, given]);
  };
  const fake: FileClient = {
    chat: {
      postMessage: async (message) => {
        note('post', message);
        return { channel: 'D1', ts: '1.0' };
      },
      delete: async (message) => note('delete', message),
    },
    filesUploadV2: async (file) => {
      note('upload', file);
      if (refusal !== undefined) throw new Refusal(refusal);
    },
  };
  return { fake, calls };
};

const FILE = { name: 'web.json', content: '{"secret":"canary"}', message: 'Here it is:' };

describe('a file for one person', () => {
  test('goes to their direct messages, by the id of the conversation', async () => {
    const { fake, calls } = client();
    const log = recordLog();
    expect(await sendFile(FILE, { user: 'U1', client: fake }, { log })).toBe('sent');
    expect(calls).toMatchObject([
      ['post', { channel: 'U1', text: 'Here it is:' }],
      ['upload', { channel_id: 'D1', filename: 'web.json', content: FILE.content }],
    ]);
    expect(log.lines).toEqual([]);
  });

  test.each([
    ['missing_scope', 'no-scope', /lacks the scope files:write/],
    ['internal_error', 'failed', /Slack did not take it/],
  ] as const)('refused with %s leaves no message behind', async (error, outcome, words) => {
    const { fake, calls } = client(error);
    const log = recordLog();
    const sent = await sendFile(FILE, { user: 'U1', client: fake }, { log });
    expect(sent).toBe(outcome);
    expect(calls.at(-1)).toEqual(['delete', { channel: 'D1', ts: '1.0' }]);
    expect(log.lines.join()).toContain(error);
    expect(log.lines.join()).not.toContain('canary');
    if (sent !== 'sent') expect(notSent('the report', sent)).toMatch(words);
  });
});
