import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type LearningStage, startLearning } from './learning-stage.ts';
import { createWalker, type Walker } from './walk.ts';

const LONG_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;

describe('reminders by direct message', () => {
  let stage: LearningStage;
  let ana: Walker;
  beforeEach(async () => {
    stage = await startLearning();
    ana = createWalker(stage, 'ana');
  }, LONG_MS);
  afterEach(() => stage.stop(), LONG_MS);

  const home = () => stage.bot.control('home', { user: 'ana' });
  /** Texts of all messages that came in that time. */
  const during = async (days: number) =>
    (await stage.pass(days * DAY_MS)).map(({ channel, text }) => `${channel} ${text}`);

  test(
    'are never sent to who did not ask for them, whatever waits to be done',
    async () => {
      await ana.say('onboard');
      await ana.say('onboard test');
      await ana.click('Hand in');
      await ana.say('quiz');
      await ana.say('onboard share on');
      expect(await during(60)).toEqual([]);
      expect((await stage.learners.all()).map(({ remindsAtMs }) => remindsAtMs)).toEqual([null]);
    },
    LONG_MS,
  );

  test(
    'nor to who was only offered the path, or looked at their Home',
    async () => {
      await home();
      await stage.bot.control('click', {
        ...{ user: 'ana', messageTs: (await ana.say('onboard @ben')).ts },
        ...{ actionId: 'onboard-assign', value: 'UBEN00001' },
      });
      expect(await during(60)).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'come once in two days to who asked, with what is next and how to end it',
    async () => {
      await ana.say('onboard remind on');
      expect(await during(1.9)).toEqual([]);
      const first = await during(0.3);
      expect(first).toEqual([expect.stringMatching(/^DANA00001 Your next lesson: /)]);
      expect(await during(1.7)).toEqual([]);
      const [message, ...others] = await stage.pass(0.4 * DAY_MS);
      expect(others).toEqual([]);
      expect(JSON.stringify(message?.blocks)).toContain('`/ecs onboard remind off` ends it.');
      expect(message?.ephemeralTo).toBeUndefined();
    },
    LONG_MS,
  );

  test(
    'end when they are turned off, and with a path that is begun anew',
    async () => {
      await ana.say('onboard remind on');
      await ana.say('onboard remind off');
      expect(await during(30)).toEqual([]);
      await ana.say('onboard remind on');
      await ana.say('onboard reset');
      await ana.click('Forget my progress');
      await ana.say('onboard test');
      expect(await during(30)).toEqual([]);
    },
    LONG_MS,
  );
});
