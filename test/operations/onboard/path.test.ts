import { describe, expect, test } from '@jest/globals';
import type { Path } from '../../../src/operations/onboard/onboard-answers.ts';
import { ana, ben, lessonOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, finish, readAll } from './steps.ts';

const DAY = 24 * 60 * 60_000;

const states = ({ lessons }: Path): readonly string[] => lessons.map(({ state }) => state);

describe('the path', () => {
  test('of who has not begun has all lessons, none of them locked', async () => {
    const { onboarding } = stageOf();
    const path = await onboarding.path(ana);
    expect(path).toMatchObject({ begun: false, finished: 0, minutesLeft: 36, streak: 0 });
    expect(states(path)).toEqual(['next', 'open', 'open']);
  });

  test('is begun once', async () => {
    const { onboarding } = stageOf();
    expect(await answered(onboarding.start(ana))).toMatchObject({ begun: true });
    expect(await answered(onboarding.start(ana))).toMatchObject({ begun: false });
  });

  test('goes through a lesson step by step, and then to the next one', async () => {
    const { onboarding } = stageOf();
    const lesson = lessonOf(1);
    const step = async () => (await answered(onboarding.lesson(ana, lesson.id))).step;
    expect(await step()).toEqual({ kind: 'read', concept: 'concept-1-a' });
    await readAll(onboarding, ana, lesson);
    expect(await step()).toEqual({ kind: 'exercise' });
    const missed = await answered(
      onboarding.exercise(ana, lesson.id, { kind: 'repair', text: 'bad' }),
    );
    expect(missed).toMatchObject({ feedback: { passed: false }, step: { kind: 'exercise' } });
    await answered(onboarding.exercise(ana, lesson.id, { kind: 'repair', text: 'good' }));
    expect(await step()).toEqual({ kind: 'quiz', left: 4 });
    for (let at = 0; at < 3; at += 1) await answerNext(onboarding, ana, true, { lesson: 'l1' });
    const last = await answerNext(onboarding, ana, true, { lesson: 'l1' });
    expect(last).toMatchObject({ finishedLesson: true, step: { kind: 'finished' } });
    const view = await answered(onboarding.lesson(ana, lesson.id));
    expect(view).toMatchObject({ state: 'done', nextLesson: { id: 'l2-lesson-2' } });
    const path = await onboarding.path(ana);
    expect(path).toMatchObject({ finished: 1, minutesLeft: 25, streak: 1 });
    expect(states(path)).toEqual(['done', 'next', 'open']);
  });

  test('takes a later lesson first', async () => {
    const { onboarding } = stageOf();
    const third = lessonOf(3);
    await finish(onboarding, ana, third);
    expect(states(await onboarding.path(ana))).toEqual(['next', 'open', 'done']);
    const view = await answered(onboarding.lesson(ana, third.id));
    expect(view.nextLesson?.id).toBe('l1-lesson-1');
  });

  test('keeps a streak over a weekend and loses it after four days', async () => {
    const { onboarding, lessons, wait } = stageOf();
    for (const lesson of lessons) {
      await finish(onboarding, ana, lesson);
      wait(3 * DAY);
    }
    expect((await onboarding.path(ana)).streak).toBe(3);
    wait(DAY);
    expect((await onboarding.path(ana)).streak).toBe(3);
    wait(1);
    expect((await onboarding.path(ana)).streak).toBe(0);
  });

  test('counts in the streak only what follows the last break', async () => {
    const { onboarding, wait } = stageOf();
    await finish(onboarding, ana, lessonOf(1));
    wait(5 * DAY);
    await finish(onboarding, ana, lessonOf(2));
    await finish(onboarding, ana, lessonOf(3));
    expect((await onboarding.path(ana)).streak).toBe(2);
  });

  test('that was assigned names who did, and is not assigned over one that was begun', async () => {
    const { onboarding } = stageOf();
    expect(await answered(onboarding.assign(ben, ana))).toEqual({ begun: true });
    expect((await onboarding.path(ana)).assignedBy).toEqual(ben);
    expect(await answered(onboarding.assign(ana, ana))).toEqual({ begun: false });
    expect(await answered(onboarding.assign(ben, ben))).toEqual({ begun: true });
    expect((await onboarding.path(ben)).assignedBy).toBeNull();
  });

  test('that is reset is as it was before it was begun, and the welcome is not repeated', async () => {
    const { onboarding, resets } = stageOf();
    const fresh = await onboarding.path(ana);
    expect(await onboarding.welcome(ana)).toBe(true);
    await finish(onboarding, ana, lessonOf(1));
    await onboarding.reset(ana);
    expect(await onboarding.path(ana)).toEqual(fresh);
    expect(resets).toEqual(['U1']);
    expect(await onboarding.welcome(ana)).toBe(false);
  });
});

describe('a name that is none', () => {
  test.each(['l9', 'l1-leson-1', 'x'.repeat(500)])('of a lesson: %p', async (name) => {
    const { onboarding } = stageOf();
    for (const outcome of [
      onboarding.lesson(ana, name),
      onboarding.read(ana, name, 'concept-1-a'),
      onboarding.exercise(ana, name, { kind: 'scale' }),
      onboarding.answerPlacement(ana, name, []),
    ]) {
      const advice = await adviceOf(outcome);
      expect(advice).toMatchObject({ code: 'unknown-lesson' });
      expect(advice.todo).toContain('l1-lesson-1');
      expect(advice.sentence.length).toBeLessThan(100);
    }
  });

  test('of a concept names the nearest of the lesson', async () => {
    const advice = await adviceOf(stageOf().onboarding.read(ana, 'l1', 'concept-1-d'));
    expect(advice).toMatchObject({ code: 'unknown-concept' });
    expect(advice.todo).toMatch(/^The nearest is concept-1-/);
  });
});
