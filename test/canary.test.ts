import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../src/cli/run.ts';
import { fakeIo } from './cli/fake-io.ts';
import { FACES } from './faces.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const CANARY = 'canary-9b27e4';

/** Definitions in which the canary stands where values of environment variables and secrets stand. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'a plain variable': JSON.stringify({
    family: 'web',
    containerDefinitions: [
      { name: 'app', image: 'nginx', environment: [{ name: 'DB_PASSWORD', value: CANARY }] },
    ],
  }),
  'a value of the wrong type': JSON.stringify({
    family: 'web',
    containerDefinitions: [
      {
        name: 'app',
        environment: [{ name: 'A', value: [CANARY] }, CANARY, { name: 'B', value: { C: CANARY } }],
      },
    ],
  }),
  'JSON that cannot be read, just before the value': `{"containerDefinitions":[{"environment":[{"name":"A" "${CANARY}"}]}]}`,
  'JSON that cannot be read, just after the value': `{"containerDefinitions":[{"environment":[{"name":"A","value":"${CANARY}"`,
  'a value without quotes': `{"containerDefinitions":[{"environment":[{"name":"A","value":${CANARY}}]}]}`,
};

describe('values that were pasted show up nowhere', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  describe.each(FACES)('$name', ({ give }) => {
    test.each(Object.entries(DEFINITIONS))('%s', async (_, definition) => {
      const answer = await give(bot, definition);
      expect(answer.length).toBeGreaterThan(200);
      expect(answer).not.toContain(CANARY);
      expect(bot.log.lines.join('\n')).not.toContain(CANARY);
    });
  });

  const pasted = `{"environment":[{"name":"A","value":"${CANARY}"}]}`;
  test.each(['', 'chekc ', 'explain ', 'nothing-like-a-command '])(
    '/ecs %s with JSON behind it',
    async (command) => {
      const answer = await bot.control('command', {
        user: 'ana',
        channel: 'ops',
        text: `/ecs ${command}${pasted}`,
      });
      expect(answer.messages).toHaveLength(1);
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    },
  );

  test.each(['text', 'json'])('the terminal, as %s', async (format) => {
    for (const definition of Object.values(DEFINITIONS)) {
      const io = fakeIo({ stdin: definition });
      await run(['check', '--format', format, '-'], io);
      const { out, err } = io.printed();
      expect(out).not.toBe('');
      expect(out + err).not.toContain(CANARY);
    }
  });
});
