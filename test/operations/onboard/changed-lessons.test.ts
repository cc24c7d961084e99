import { describe, expect, test } from '@jest/globals';
import { ana, lessonOf, lessonsOf, questionOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, ask, clickOn, finish, readAll } from './steps.ts';

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

  test('are done when they shrink to what was done already', async () => {
    const { onboarding, store } = stageOf({ lessons: [first] });
    const quiz: typeof first.quiz = [];
    await readAll(onboarding, ana, first);
    await answered(onboarding.exercise(ana, first.id, { kind: 'repair', text: 'good' }));
    for (const _ of first.quiz.slice(1)) {
      const { question } = await answerNext(onboarding, ana, true, { lesson: first.id });
      quiz.push(...first.quiz.filter(({ id }) => id === question));
    }
    const shrunk = stageOf({ lessons: [{ ...first, quiz }], store }).onboarding;
    expect(await shrunk.path(ana)).toMatchObject({
      ...{ finished: 1, minutesLeft: 0 },
      lessons: [{ state: 'done', step: { kind: 'finished' } }],
    });
    expect(await shrunk.certificate(ana)).toMatchObject({ kind: 'earned' });
  });

  test('do not judge a click on a question by what it was turned into since', async () => {
    const { onboarding, store } = stageOf({ lessons: [first] });
    const shown = await ask(onboarding, ana, { lesson: first.id });
    const quiz = first.quiz.map((one) => ({ ...one, question: `Now: ${one.question}` }));
    const later = stageOf({ lessons: [{ ...first, quiz }], store }).onboarding;
    const judged = await answered(later.answer(ana, clickOn(shown, true)));
    expect(judged).toMatchObject({ kind: 'answered-before' });
    expect(await later.wrongLately(ana)).toEqual([]);
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
