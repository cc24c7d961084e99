import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Lesson } from '../../src/model/onboarding/lesson.ts';
import { lessons } from '../knowledge/lessons/all-lessons.ts';
import { type LearningStage, startLearning } from './learning-stage.ts';
import { repaired } from './repaired.ts';
import { createWalker, placeOfChoice, questionIn, type Walker } from './walk.ts';

const LONG_MS = 120_000;
const MINUTE_MS = 60_000;

const doExercise = async (ana: Walker, { id, exercise }: Lesson): Promise<void> => {
  await ana.say(`onboard lesson ${id}`);
  await ana.click('Do the exercise');
  switch (exercise.kind) {
    case 'tell-apart': {
      const sides = ['left', 'right', 'both'];
      const values = Object.fromEntries(
        exercise.statements.map(({ of }, at) => [
          `onboard-field-${at}`,
          { 'onboard-field': String(sides.indexOf(of)) },
        ]),
      );
      await ana.click('Check', values);
      return;
    }
    case 'repair':
      await ana.submit(() => ana.clickRaw('Hand in the repaired definition'), {
        repaired: repaired(exercise.definition),
      });
      return;
    case 'predict':
      await ana.submit(() => ana.clickRaw('Predict it'), {
        'zone:eu-central-1a': '1',
        'zone:eu-central-1b': '1',
        'zone:eu-central-1c': '2',
      });
      return;
    case 'find-cause': {
      const message = ana.shown();
      if (message === undefined) throw new Error('There is no exercise');
      const { blockId, value } = placeOfChoice(message, 'The image does not exist');
      await ana.click('Name the cause', { [blockId]: { 'onboard-field': value } });
      return;
    }
    case 'scale':
      await ana.say(`scale ${exercise.service} ${exercise.count}`);
      await ana.click('Confirm');
      await ana.pass(2 * MINUTE_MS);
      await ana.say(`onboard lesson ${id}`);
      await ana.click('Do the exercise');
      await ana.click('Check my sandbox');
  }
};

const answerQuiz = async (ana: Walker, lesson: Lesson): Promise<void> => {
  await ana.say(`onboard lesson ${lesson.id}`);
  await ana.click(`Quiz: 0 of ${lesson.quiz.length} answered`);
  for (let left = lesson.quiz.length; left > 0; left -= 1) {
    const message = ana.shown();
    if (message === undefined) throw new Error('There is no question');
    const question = questionIn(message, lessons);
    // What says which choice is right, or why, comes with the answer and not before.
    for (const { why } of question.choices)
      expect(JSON.stringify(message)).not.toContain(why.slice(0, 40));
    expect(JSON.stringify(message)).not.toContain('correct"');
    const right = question.choices[question.correct]?.text ?? '';
    const { blockId, value } = placeOfChoice(message, right);
    const judged = await ana.click('Answer', { [blockId]: { 'onboard-field': value } });
    expect(judged.text).toMatch(/^Right: /);
    if (left > 1) await ana.click('Next question');
  }
};

describe('the whole path, in Slack', () => {
  let stage: LearningStage;
  let ana: Walker;
  beforeAll(async () => {
    stage = await startLearning();
    ana = createWalker(stage, 'ana');
  }, LONG_MS);
  afterAll(() => stage.stop(), LONG_MS);

  test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s is read, tried, done and answered',
    async (id, lesson) => {
      for (let at = 0; at < lesson.concepts.length; at += 1)
        await stage.bot.control('click', {
          user: 'ana',
          messageTs: (await ana.say(`onboard lesson ${id}`)).ts,
          actionId: `onboard-read:${at}`,
        });
      await doExercise(ana, lesson);
      expect(ana.shown()?.text).not.toMatch(/not right|wrong/i);
      await answerQuiz(ana, lesson);
      expect(JSON.stringify(ana.shown()?.blocks)).toContain('is finished');
    },
    LONG_MS,
  );

  test('ends with a certificate', async () => {
    const card = await ana.say('onboard certificate');
    expect(card.text).toBe(
      `Certificate: finished ${lessons.length} lessons, and ${lessons.length} exercises that were checked by doing them.`,
    );
    const shared = await ana.click('Share to channel');
    expect(shared.ephemeralTo).toBeUndefined();
    expect(shared.text).toBe(card.text);
  });
});
