import { describe, expect, test } from '@jest/globals';
import { ana, lessonOf, lessonsOf, questionOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, finish } from './steps.ts';

const first = lessonOf(1);

describe('lessons that a team changes under its learners', () => {
  test('stay done when they grow, and ask what is new', async () => {
    const { onboarding, store } = stageOf({ lessons: [first] });
    await finish(onboarding, ana, first);
    const grown = {
      ...first,
      concepts: [...first.concepts, 'concept-1-new'],
      quiz: [...first.quiz, questionOf('l1-lesson-1-new')],
    };
    const later = stageOf({ lessons: [grown], store }).onboarding;
    expect((await later.path(ana)).lessons[0]).toMatchObject({
      ...{ state: 'done', step: { kind: 'finished' } },
    });
    const quiz = await answered(later.quiz(ana, { lesson: first.id }));
    expect(quiz).toMatchObject({ why: 'new', shown: { question: 'l1-lesson-1-new' } });
    expect(await later.certificate(ana)).toMatchObject({ kind: 'earned' });
  });

  test('that are gone count for nothing, and are there again when they come back', async () => {
    const { onboarding, store } = stageOf({ lessons: lessonsOf(2) });
    await finish(onboarding, ana, first);
    await answerNext(onboarding, ana, false, { lesson: 'l2' });
    const without = stageOf({ lessons: [lessonOf(3)], store }).onboarding;
    expect(await without.path(ana)).toMatchObject({
      finished: 0,
      dueQuestions: 0,
      minutesLeft: 13,
    });
    expect(await without.wrongLately(ana)).toEqual([]);
    expect((await adviceOf(without.lesson(ana, first.id))).code).toBe('unknown-lesson');
    await answered(without.read(ana, 'l3', 'concept-3-a'));
    expect((await onboarding.path(ana)).finished).toBe(1);
    expect(await onboarding.wrongLately(ana)).toHaveLength(1);
  });

  test('that are none at all are said so', async () => {
    const { onboarding } = stageOf({ lessons: [] });
    expect((await adviceOf(onboarding.quiz(ana))).code).toBe('no-questions');
    expect(await answered(onboarding.placementTest(ana))).toMatchObject({ kind: 'finished' });
    expect((await onboarding.path(ana)).lessons).toEqual([]);
  });
});
