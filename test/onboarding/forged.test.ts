import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Learner } from '../../src/model/onboarding/learner.ts';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { ANA, BEN, type Forging, fieldsOf, startForging } from './forging.ts';

const LONG_MS = 60_000;
const NEVER =
  'Nothing was noted: this was answered already, where the first click counts, or you began anew or it was rewritten since it was shown.';

describe('a click that somebody makes up about lessons gets a true sentence, and changes nothing', () => {
  let forging: Forging;
  let before: readonly Learner[];
  beforeAll(async () => {
    forging = await startForging();
  }, LONG_MS);
  afterAll(() => forging.stage.stop(), LONG_MS);
  beforeEach(async () => {
    before = await forging.learners();
  });
  const expectUnchanged = async () => expect(await forging.learners()).toEqual(before);
  /** The block of the question that a message shows. */
  const questionBlock = (message: Message | undefined): string =>
    /"block_id":"(onboard-q [^"]+)"/.exec(JSON.stringify(message?.blocks))?.[1] ?? '';

  test.each([
    ['onboard-lesson', 'l99-nothing'],
    ['onboard-exercise', 'l99-nothing 1'],
    ['onboard-read', 'l99-nothing task'],
    ['onboard-try', 'l99-nothing 0'],
    ['onboard-check', 'l99-nothing'],
    ['onboard-repair', 'l99-nothing'],
    ['onboard-predict', 'l99-nothing'],
    ['onboard-quiz', 'l99-nothing'],
    ['onboard-test-answer', 'l99-nothing'],
    ['onboard-lesson', '__proto__'],
    ['onboard-lesson', ''],
    ['onboard-lesson', '<!channel>'],
  ])('%s of a lesson that does not exist (%s)', async (action, value) => {
    const answer = await forging.click(action, value);
    expect(answer?.text).toMatch(/^There is no lesson "/);
    expect(answer?.text).not.toContain('<!channel>');
    await expectUnchanged();
  });

  test.each([
    [
      'a concept of another lesson',
      'onboard-read',
      'l1-image-to-task no-such',
      /^There is no concept "no-such" here/,
    ],
    [
      'a command that the lesson has not',
      'onboard-try',
      'l1-image-to-task 99',
      /^The lesson has no such command/,
    ],
    [
      'a form of another exercise',
      'onboard-predict',
      'l1-image-to-task',
      /^This exercise has no such form/,
    ],
    [
      'a form of another exercise',
      'onboard-repair',
      'l1-image-to-task',
      /^This exercise has no such form/,
    ],
    [
      'an exercise with nothing filled in',
      'onboard-check',
      'l1-image-to-task',
      /^Fill it in first/,
    ],
    ['hints that are no number', 'onboard-exercise', 'l1-image-to-task -1', /^Exercise of /],
    ['a setting that there is not', 'onboard-setting', 'leads on', /^Write "onboard remind on"/],
    ['a report that is gone', 'onboard-hand-in', 'l2-cluster-capacity no-such', /this one is gone/],
    ['a certificate that is not earned', 'onboard-share', '-', /left|lesson/],
  ])('%s', async (_, action, value, said) => {
    expect((await forging.click(action, value))?.text).toMatch(said);
    await expectUnchanged();
  });

  test('a choice out of range, and one that is none', async () => {
    const block = questionBlock(await forging.say('quiz'));
    expect((await forging.click('onboard-answer', '-', ANA, fieldsOf(block, '7')))?.text).toBe(
      'Nothing was noted: this question has no such choice.',
    );
    for (const value of ['-1', '10', 'correct', '', null])
      expect((await forging.click('onboard-answer', '-', ANA, fieldsOf(block, value)))?.text).toBe(
        'Choose an answer first.',
      );
    await expectUnchanged();
  });

  test.each([
    ['no question', 'onboard-q l1-no-such a-0-0', /^There is no question "l1-no-such" here/],
    ['a showing that never was', 'onboard-q l1-image-to-task-q1 zzz-0-0', NEVER],
    ['a block of something else', 'correct', 'Choose an answer first.'],
  ])('%s', async (_, block, said) => {
    const answer = await forging.click('onboard-answer', '-', ANA, fieldsOf(block, '0'));
    expect(answer?.text).toMatch(said);
    await expectUnchanged();
  });

  test('a question that was answered, a second time', async () => {
    const block = questionBlock(await forging.say('quiz'));
    await forging.click('onboard-answer', '-', ANA, fieldsOf(block, '0'));
    before = await forging.learners();
    for (const value of ['0', '1', '2'])
      expect((await forging.click('onboard-answer', '-', ANA, fieldsOf(block, value)))?.text).toBe(
        NEVER,
      );
    await expectUnchanged();
  });

  test("somebody else's question is noted for neither", async () => {
    const block = questionBlock(await forging.say('quiz'));
    expect((await forging.click('onboard-answer', '-', BEN, fieldsOf(block, '0')))?.text).toBe(
      NEVER,
    );
    await expectUnchanged();
  });

  test.each([
    ['tell-apart', 'l1-image-to-task', 'onboard-field-0', '7', /^Fill it in first/],
    ['find-cause', 'l10-operate', 'onboard-field', '9', /^Fill it in first/],
  ])('a choice of %s that is not offered', async (_, lesson, block, value, said) => {
    expect(
      (await forging.click('onboard-check', lesson, ANA, fieldsOf(block, value)))?.text,
    ).toMatch(said);
    await expectUnchanged();
  });
});
