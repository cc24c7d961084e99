import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ana, lessonOf, lessonsOf, questionOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, ask, clickOn } from './steps.ts';

const MINUTE = 60_000;

describe('an answer', () => {
  test('is right exactly where the shown position holds the right choice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        async (seed, wrong, at, clicked) => {
          const correct = at % (wrong + 1);
          const position = clicked % (wrong + 1);
          const question = questionOf('only', correct, wrong);
          const { onboarding } = stageOf({ seed, lessons: [{ ...lessonOf(1), quiz: [question] }] });
          const { choices, showing } = await ask(onboarding, ana);
          const judged = await answered(
            onboarding.answer(ana, { question: 'only', showing, position }),
          );
          expect(judged).toMatchObject({
            kind: 'judged',
            right: choices[position] === 'right only',
            chosen: question.choices.find(({ text }) => text === choices[position]),
            rightChoice: question.choices[correct],
            source: question.source,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('counts once for each showing, whatever is clicked afterwards', async () => {
    const { onboarding, store } = stageOf();
    const shown = await ask(onboarding, ana);
    await answered(onboarding.answer(ana, clickOn(shown, false)));
    const again = await answered(onboarding.answer(ana, clickOn(shown, true)));
    expect(again).toMatchObject({ kind: 'answered-before', question: shown.question });
    expect((await store.get(ana))?.value.answers).toHaveLength(1);
  });

  test('to a message of a path that was begun anew is not noted', async () => {
    const { onboarding, store, wait } = stageOf();
    const shown = await ask(onboarding, ana);
    await onboarding.reset(ana);
    wait(1);
    const late = await answered(onboarding.answer(ana, clickOn(shown, true)));
    expect(late.kind).toBe('answered-before');
    expect(await store.get(ana)).toBeUndefined();
  });

  test.each([-1, 4, 0.5])('at position %p is not noted', async (position) => {
    const { onboarding, store } = stageOf();
    const { question, showing } = await ask(onboarding, ana);
    await answered(onboarding.answer(ana, { question, showing, position }));
    expect((await store.get(ana))?.value.answers).toEqual([]);
  });

  test('to a question that does not exist names the nearest one', async () => {
    const { onboarding } = stageOf();
    const click = { question: 'l1-leson-1-q1', showing: 'x', position: 0 };
    const advice = await adviceOf(onboarding.answer(ana, click));
    expect(advice).toMatchObject({ code: 'unknown-question' });
    expect(advice.todo).toContain('l1-lesson-1-q1');
  });

  test('is kept among the newest five hundred, and then still counts once', async () => {
    const { onboarding, store, wait, now } = stageOf({ lessons: lessonsOf(1) });
    const answers = async () => (await store.get(ana))?.value.answers ?? [];
    for (let round = 0; round < 503; round += 1) {
      wait(1);
      await answerNext(onboarding, ana, true);
    }
    expect(await answers()).toHaveLength(500);
    expect([(await answers())[0]?.atMs, (await answers()).at(-1)?.atMs]).toEqual([
      ...[now() - 499, now()],
    ]);
    const shown = await ask(onboarding, ana);
    const kinds: string[] = [];
    for (let click = 0; click < 2; click += 1) {
      wait(1);
      kinds.push((await answered(onboarding.answer(ana, clickOn(shown, true)))).kind);
    }
    expect(kinds).toEqual(['judged', 'answered-before']);
    expect((await answers()).at(-1)?.atMs).toBe(now() - 1);
  });
});

describe('the next question', () => {
  test('of a lesson asks each one once, then those that were wrong, and ends', async () => {
    const { onboarding } = stageOf();
    const about = { lesson: 'l1-lesson-1' };
    const asked = [(await answerNext(onboarding, ana, false, about)).question];
    for (let at = 1; at < 4; at += 1)
      asked.push((await answerNext(onboarding, ana, true, about)).question);
    expect(new Set(asked).size).toBe(4);
    expect(await answered(onboarding.quiz(ana, about))).toMatchObject({ why: 'again', left: 1 });
    expect((await answerNext(onboarding, ana, true, about)).question).toBe(asked[0]);
    expect(await answered(onboarding.quiz(ana, about))).toMatchObject({ kind: 'finished' });
  });

  test('is the one whose pause is over, before any new one', async () => {
    const { onboarding, wait } = stageOf();
    const wrong = await answerNext(onboarding, ana, false);
    expect((await ask(onboarding, ana)).question).not.toBe(wrong.question);
    wait(10 * MINUTE);
    const due = await answered(onboarding.quiz(ana));
    expect(due).toMatchObject({ why: 'due', left: 12, shown: { question: wrong.question } });
  });

  test('is practice when all were answered, the one of longest ago first', async () => {
    const { onboarding } = stageOf({ lessons: lessonsOf(1) });
    const order: string[] = [];
    for (let at = 0; at < 4; at += 1)
      order.push((await answerNext(onboarding, ana, true)).question);
    for (const question of order) {
      expect(await answered(onboarding.quiz(ana))).toMatchObject({ why: 'practice', left: 0 });
      expect((await answerNext(onboarding, ana, true)).question).toBe(question);
    }
  });

  test.each([
    ['l2', 'l2-lesson-2'],
    ['Lesson 2', 'l2-lesson-2'],
    ['l2-lesson-2-q3', 'l2-lesson-2'],
    ['concept 3 b', 'l3-lesson-3'],
    ['concept-3-b', 'l3-lesson-3'],
    ['3 B', 'l3-lesson-3'],
    ['lesson-2', 'l2-lesson-2'],
    ['wrong q2 3', 'l1-lesson-1'],
  ])('about %p is of lesson %s', async (topic, lesson) => {
    const { onboarding } = stageOf();
    expect((await ask(onboarding, ana, { topic })).lesson.id).toBe(lesson);
  });

  test.each([
    [{ topic: 'concept-2-x' }, 'unknown-topic', 'concept-2-a'],
    [{ lesson: 'l2-leson-2' }, 'unknown-lesson', 'The nearest is l2-lesson-2'],
    [{ topic: '💥' }, 'unknown-topic', '/ecs quiz'],
  ])('about %j says what there is instead', async (about, code, todo) => {
    const advice = await adviceOf(stageOf().onboarding.quiz(ana, about));
    expect(advice.code).toBe(code);
    expect(advice.todo).toContain(todo);
  });
});
