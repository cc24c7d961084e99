import { describe, expect, test } from '@jest/globals';
import { ana, lessonOf, stageOf } from './stage.ts';
import { answered, answerNext, finish, readAll, takePlacement } from './steps.ts';

describe('the placement test', () => {
  test('asks three questions of each lesson, one lesson after the other', async () => {
    const { onboarding } = stageOf();
    const test = await answered(onboarding.placementTest(ana));
    expect(test).toMatchObject({ lesson: { id: 'l1-lesson-1' }, lessonsLeft: 2 });
    expect(test.kind === 'questions' && test.questions).toHaveLength(3);
    await takePlacement(onboarding, ana, () => true);
    const next = await answered(onboarding.placementTest(ana));
    expect(next).toMatchObject({ lesson: { id: 'l2-lesson-2' }, lessonsLeft: 1 });
  });

  test('skips a lesson of which all are right, but leaves its exercise to be done', async () => {
    const { onboarding, store } = stageOf();
    const result = await takePlacement(onboarding, ana, () => true);
    expect(result).toMatchObject({ skipped: true, lesson: { id: 'l1-lesson-1' } });
    const path = await onboarding.path(ana);
    expect(path).toMatchObject({ finished: 1, minutesLeft: 25, streak: 0 });
    expect(path.lessons[0]).toMatchObject({
      ...{ state: 'skipped', step: { kind: 'exercise' }, exerciseDone: false },
    });
    expect((await store.get(ana))?.value.lessons[0]?.exerciseDoneAtMs).toBeNull();
    await answered(onboarding.exercise(ana, 'l1', { kind: 'repair', text: 'good' }));
    const after = await answered(onboarding.lesson(ana, 'l1'));
    expect(after).toMatchObject({ state: 'skipped', step: { kind: 'finished' } });
  });

  test('does not skip a lesson with one that is wrong; that one comes back', async () => {
    const { onboarding } = stageOf();
    const result = await takePlacement(onboarding, ana, (at) => at !== 1);
    expect(result.skipped).toBe(false);
    expect(result.answers.map((one) => one.kind === 'judged' && one.right)).toEqual([
      ...[true, false, true],
    ]);
    expect(await onboarding.wrongLately(ana)).toHaveLength(1);
    expect((await onboarding.path(ana)).lessons[0]?.state).toBe('next');
  });

  test('does not skip a lesson with one that is missing or answered twice', async () => {
    const { onboarding } = stageOf();
    const shown = await answered(onboarding.placementTest(ana));
    if (shown.kind === 'finished') throw new Error('The test has begun.');
    const clicks = shown.questions.map(({ question, showing, choices }) => ({
      ...{ question, showing, position: choices.findIndex((text) => text.startsWith('right')) },
    }));
    const some = clicks.slice(0, 2);
    const first = await answered(onboarding.answerPlacement(ana, 'l1', some));
    const second = await answered(onboarding.answerPlacement(ana, 'l1', clicks));
    expect([first.skipped, second.skipped]).toEqual([false, false]);
    expect(second.answers.map(({ kind }) => kind)).toEqual([
      ...['answered-before', 'answered-before', 'judged'],
    ]);
  });

  test('is offered once for each lesson, and not for one that was asked about or finished', async () => {
    const { onboarding } = stageOf();
    await finish(onboarding, ana, lessonOf(1));
    for (let at = 0; at < 4; at += 1) await answerNext(onboarding, ana, false, { lesson: 'l2' });
    expect(await answered(onboarding.placementTest(ana))).toMatchObject({
      lesson: { id: 'l3-lesson-3' },
    });
    await takePlacement(onboarding, ana, () => false);
    expect(await answered(onboarding.placementTest(ana))).toEqual({
      ...{ kind: 'finished', skipped: [] },
    });
  });

  test('of a lesson that is done after all turns it from skipped to done', async () => {
    const { onboarding } = stageOf();
    await takePlacement(onboarding, ana, () => true);
    await readAll(onboarding, ana, lessonOf(1));
    await answered(onboarding.exercise(ana, 'l1', { kind: 'repair', text: 'good' }));
    await answerNext(onboarding, ana, true, { lesson: 'l1' });
    expect((await onboarding.path(ana)).lessons[0]?.state).toBe('done');
  });
});
