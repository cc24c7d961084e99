import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Lesson } from '../../../src/model/onboarding/lesson.ts';
import { ana, ben, CANARY, lead, lessonOf, lessonsOf, stageOf } from './stage.ts';
import { answered, answerNext, ask } from './steps.ts';

const keysOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);

/** Neither a reason nor a key that names the solution, wherever it stands. */
const expectNothingTold = (payload: unknown): void => {
  expect(JSON.stringify(payload)).not.toContain(CANARY);
  const keys = keysOf(payload);
  for (const key of ['correct', 'seed', 'rules']) expect(keys).not.toContain(key);
};

/** Which choice is the right one changes; its words do not tell. */
const withRightAt = (lessons: readonly Lesson[], at: number): readonly Lesson[] =>
  lessons.map((lesson) => ({
    ...lesson,
    quiz: lesson.quiz.map((question) => ({
      ...question,
      correct: at % question.choices.length,
      choices: question.choices.map(({ why }, place) => ({ text: `choice ${place}`, why })),
    })),
  }));

describe('before a question is answered', () => {
  test('nothing that goes out holds a reason or the right choice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { onboarding } = stageOf({ seed });
        const { id } = lessonOf(1);
        for (const payload of [
          await answered(onboarding.start(ana)),
          await answered(onboarding.lesson(ana, id)),
          await answered(onboarding.read(ana, id, 'concept-1-a')),
          await answered(onboarding.quiz(ana)),
          await answered(onboarding.quiz(ana, { lesson: id })),
          await answered(onboarding.quiz(ana, { topic: 'concept-2-a' })),
          await answered(onboarding.placementTest(ana)),
          await onboarding.certificate(ana),
        ])
          expectNothingTold(payload);
      }),
      { numRuns: 20 },
    );
  });

  test('what goes out is the same whichever choice is right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const payloads = await Promise.all(
          [0, 1, 2, 3].map(async (at) => {
            const { onboarding } = stageOf({ seed, lessons: withRightAt(lessonsOf(2), at) });
            return JSON.stringify([
              await onboarding.quiz(ana),
              await onboarding.placementTest(ana),
              await onboarding.lesson(ana, 'l1'),
            ]);
          }),
        );
        expect(new Set(payloads).size).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  test('a lead and what was wrong lately learn the question and no reason', async () => {
    const { onboarding } = stageOf();
    await answered(onboarding.visible(ana, true));
    for (let round = 0; round < 5; round += 1) await answerNext(onboarding, ana, false);
    expectNothingTold(await answered(onboarding.team(lead)));
    expectNothingTold(await answered(onboarding.status(lead, ana)));
    expectNothingTold(await onboarding.wrongLately(ana));
  });
});

describe('after a question was answered', () => {
  test('the reasons of the chosen and of the right choice are told, and of no other', async () => {
    const { onboarding } = stageOf();
    const judged = await answerNext(onboarding, ana, false);
    const told = JSON.stringify(judged).match(new RegExp(CANARY, 'g')) ?? [];
    expect(told).toHaveLength(2);
    expect(judged.chosen.why).not.toBe(judged.rightChoice.why);
  });
});

describe('two learners', () => {
  test('never see anything of each other', async () => {
    const { onboarding, resets } = stageOf();
    const before = await onboarding.path(ben);
    await answerNext(onboarding, ana, false);
    await answered(onboarding.read(ana, 'l1', 'concept-1-a'));
    await answered(onboarding.exercise(ana, 'l1', { kind: 'repair', text: 'good' }));
    expect(await onboarding.path(ben)).toEqual(before);
    expect(await onboarding.wrongLately(ben)).toEqual([]);
    const view = await answered(onboarding.lesson(ben, 'l1'));
    expect(view).toMatchObject({ exerciseDone: false, step: { concept: 'concept-1-a' } });
    await answerNext(onboarding, ben, true);
    const path = await onboarding.path(ana);
    await onboarding.reset(ben);
    expect(resets).toEqual(['U2']);
    expect(await onboarding.path(ana)).toEqual(path);
  });

  test('get questions in orders of their own, and the click of one is judged by their own', async () => {
    const { onboarding, wait } = stageOf();
    const mine = await ask(onboarding, ana);
    wait(1);
    const theirs = await ask(onboarding, ben);
    expect(theirs.showing).not.toBe(mine.showing);
    const { question, showing } = mine;
    const stolen = await answered(onboarding.answer(ben, { question, showing, position: 0 }));
    expect(stolen.kind).toBe('answered-before');
  });
});
