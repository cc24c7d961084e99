import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LearningStage, startLearning } from './learning-stage.ts';
import { createWalker, type Walker } from './walk.ts';

const LONG_MS = 60_000;
const zoned = (a: string, b: string, c: string) => ({
  'zone:eu-central-1a': a,
  'zone:eu-central-1b': b,
  'zone:eu-central-1c': c,
});

describe('the exercise that predicts where tasks land', () => {
  let stage: LearningStage;
  let ana: Walker;
  beforeAll(async () => {
    stage = await startLearning();
    ana = createWalker(stage, 'ana');
  }, LONG_MS);
  afterAll(() => stage.stop(), LONG_MS);

  const predict = async (a: string, b: string, c: string) => {
    await ana.say('onboard lesson 7');
    await ana.click('Do the exercise');
    return ana.submit(() => ana.clickRaw('Predict it'), zoned(a, b, c));
  };

  const isDone = async (): Promise<boolean> =>
    JSON.stringify(await ana.say('onboard lesson 7')).includes('Exercise: done ✓');

  test('asks for one whole number for each zone of the own account', async () => {
    await ana.say('onboard lesson 7');
    await ana.click('Do the exercise');
    await ana.clickRaw('Predict it');
    const { view } = stage.bot.workspace.state().views.at(-1) ?? {};
    expect(view).toMatchObject({
      title: { text: 'Predict it' },
      blocks: [
        { type: 'section' },
        ...['a', 'b', 'c'].map((letter) => ({
          type: 'input',
          label: { text: `New tasks in eu-central-1${letter}` },
          optional: false,
          element: {
            type: 'number_input',
            is_decimal_allowed: false,
            min_value: '0',
            max_value: '4',
          },
        })),
      ],
    });
    expect(JSON.stringify(view)).not.toContain('initial_value');
  });

  test('says under the last field what is wrong with the sum, and keeps what was typed', async () => {
    const { errors, messages } = await predict('1', '1', '1');
    expect(errors).toEqual({
      'zone:eu-central-1c':
        'You gave places to 3 tasks, and 4 are to start. Make the numbers add up to 4.',
    });
    expect(messages).toEqual([]);
    expect(stage.bot.workspace.state().views.at(-1)?.view).toMatchObject({
      callback_id: 'onboard-predict:l7-placement',
    });
  });

  test.each([
    ['nothing', '', 'Please complete this required field.'],
    ['a part of a task', '1.5', 'Enter a whole number.'],
    ['more than start', '5', 'Enter a number from 0 to 4.'],
    ['less than nothing', '-1', 'Enter a number from 0 to 4.'],
  ])('lets Slack itself refuse %s', async (_, given, said) => {
    const { errors } = await predict('2', '2', given);
    expect(errors).toEqual({ 'zone:eu-central-1c': said });
  });

  test('tells zone by zone what is not right, and no number', async () => {
    await predict('4', '0', '0');
    const shown = ana.shown();
    expect(shown?.text).toBe('The dry run places them in another way.');
    const json = JSON.stringify(shown?.blocks);
    expect(json).toContain('Not right: eu-central-1a: 4');
    expect(json).not.toMatch(/eu-central-1c: [12]/);
    expect(await isDone()).toBe(false);
  });

  test('passes what the dry run says', async () => {
    await predict('1', '1', '2');
    expect(ana.shown()?.text).toBe('The dry run says the same. You know where they land.');
    expect(await isDone()).toBe(true);
  });
});
