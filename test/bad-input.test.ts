import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from '../src/sandbox/slack/state.ts';
import { FACES } from './faces.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const DEEP = 10_000;

/** What people paste by accident, or to see what happens. */
const PASTES: Readonly<Record<string, string>> = {
  '5 MB': `{"family":"${'a'.repeat(5_000_000)}"}`,
  '10,000 deep': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  '10,000 deep and open': '{"a":'.repeat(DEEP),
  __proto__: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'smart quotes': '{“family”: “web”, “containerDefinitions”: []}',
  'a lone number': '42',
  'a lone brace': '{',
  'control characters': '{"family":"\u0000\u001b[31m"}',
  'lone surrogates': '{"family":"\ud800"}',
  'prose only': 'please check my service',
  'white space': ' \n\t ',
};

/** A message holds 40,000 characters; for more there are the form and the file. */
const MESSAGE_CHARACTERS = 40_000;
const TAKES_MORE: readonly string[] = [
  'the slash command',
  'the form',
  'a file in the form',
  'a mention with a file',
  'the message shortcut on a file',
];

/** The texts of messages that Slack parses for mentions and links: all but plain_text. */
const parsedBySlack = (messages: readonly Message[]): string =>
  JSON.stringify(messages, (_, value) => (value?.type === 'plain_text' ? '' : value)).replace(
    /"value":"[^"]*"/g,
    '',
  );

describe('bad input gets a clear sentence, and the bot stays alive', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());
  afterEach(async () => {
    const { messages } = await bot.control('command', {
      user: 'ana',
      channel: 'ops',
      text: 'help',
    });
    expect(JSON.stringify(messages)).toContain('What Stevedore can do');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  describe.each(FACES)('$name', ({ name, give }) => {
    const pastes = Object.entries(PASTES).filter(
      ([, paste]) => paste.length < MESSAGE_CHARACTERS || TAKES_MORE.includes(name),
    );
    test.each(pastes)('%s', async (_, paste) => {
      const answer = await give(bot, paste);
      expect(answer.length).toBeGreaterThan(60);
      expect(answer.length).toBeLessThan(60_000);
      expect(answer).not.toMatch(/\n\s+at |TypeError|RangeError|Something went wrong/);
    });
  });

  test('a form sent empty says so under the field and stays open', async () => {
    const { views } = await bot.control('command', { user: 'ana', channel: 'ops', text: 'check' });
    const viewId = views[0]?.id;
    const { errors } = await bot.control('submit', { user: 'ana', viewId, values: {} });
    expect(errors).toEqual({ paste: 'Paste a task definition here, or attach a file below.' });
    expect(bot.workspace.state().views.map(({ id }) => id)).toContain(viewId);
    await bot.control('close', { user: 'ana', viewId });
  });

  test.each([
    'explain',
    'explain \u0000',
    'explain 🚢🚢🚢',
    `explain ${'why '.repeat(3_000)}`,
    '<!channel>',
    '`*_~',
  ])('/ecs %j is answered', async (text) => {
    const { messages } = await bot.control('command', { user: 'ana', channel: 'ops', text });
    expect(messages).toHaveLength(1);
    expect(parsedBySlack(messages)).not.toContain('<!channel>');
  });

  test('a shared file that is too large is refused by name', async () => {
    const [, , , , mention] = FACES;
    const answer = await mention?.give(bot, ' '.repeat(2 ** 20 + 1));
    expect(answer).toContain('larger than 1 MiB');
  });
});
