import { describe, expect, test } from '@jest/globals';
import { ana, lessonsOf, stageOf } from './stage.ts';
import { answered, finish, takePlacement } from './steps.ts';

const ten = lessonsOf(10);
const good = { kind: 'repair', text: 'good' } as const;

describe('the certificate', () => {
  test('tells who has not begun what is left', async () => {
    const certificate = await stageOf({ lessons: ten }).onboarding.certificate(ana);
    expect(certificate).toMatchObject({
      ...{ kind: 'not-yet', exercisesLeft: 8 },
      sentence: 'Still to do before the certificate: 10 lessons and 8 exercises.',
    });
  });

  test('is earned with all lessons done, at the time of the last one', async () => {
    const { onboarding, wait, now } = stageOf({ lessons: ten });
    const startedAtMs = now();
    for (const lesson of ten) {
      wait(1000);
      await finish(onboarding, ana, lesson);
    }
    const finishedAtMs = now();
    wait(1000);
    expect(await onboarding.certificate(ana)).toEqual({
      ...{ kind: 'earned', person: ana, lessons: 10, skipped: 0, exercises: 10 },
      ...{ startedAtMs: startedAtMs + 1000, finishedAtMs },
    });
  });

  test('takes eight exercises of who has skipped every lesson', async () => {
    const { onboarding, wait, now } = stageOf({ lessons: ten });
    for (const _ of ten) await takePlacement(onboarding, ana, () => true);
    for (const { id } of ten.slice(0, 7)) await answered(onboarding.exercise(ana, id, good));
    expect(await onboarding.certificate(ana)).toEqual({
      ...{ kind: 'not-yet', lessonsLeft: [], exercisesLeft: 1 },
      sentence: 'Still to do before the certificate: 1 exercise.',
    });
    wait(5);
    const earnedAtMs = now();
    await answered(onboarding.exercise(ana, 'l8', good));
    wait(5);
    await answered(onboarding.exercise(ana, 'l9', good));
    expect(await onboarding.certificate(ana)).toMatchObject({
      ...{ kind: 'earned', skipped: 10, exercises: 9, finishedAtMs: earnedAtMs },
    });
  });

  test('of a shorter path takes all of its exercises', async () => {
    const { onboarding, lessons } = stageOf();
    for (const lesson of lessons) await finish(onboarding, ana, lesson);
    expect(await onboarding.certificate(ana)).toMatchObject({ kind: 'earned', exercises: 3 });
  });
});
