import { describe, expect, test } from '@jest/globals';
import { ana, ben, stageOf } from './stage.ts';
import { answered, answerNext, finish } from './steps.ts';

const DAY = 24 * 60 * 60_000;

describe('a reminder', () => {
  test('comes only to who asked for it, every two days, until it is switched off', async () => {
    const { onboarding, wait, now } = stageOf();
    await answered(onboarding.start(ben));
    expect((await answered(onboarding.reminders(ana, true))).reminders).toBe(true);
    wait(2 * DAY - 1);
    expect(await onboarding.dueReminders(now())).toEqual([]);
    wait(1);
    const reminder = {
      person: ana,
      next: { id: 'l1-lesson-1', title: 'Lesson 1' },
      dueQuestions: 0,
    };
    expect(await onboarding.dueReminders(now())).toEqual([reminder]);
    expect(await onboarding.dueReminders(now())).toEqual([]);
    wait(2 * DAY);
    expect(await onboarding.dueReminders(now())).toEqual([reminder]);
    await answered(onboarding.reminders(ana, false));
    wait(9 * DAY);
    expect(await onboarding.dueReminders(now())).toEqual([]);
  });

  test('waits until two days after the last thing that was done', async () => {
    const { onboarding, wait, now } = stageOf();
    await answered(onboarding.reminders(ana, true));
    wait(DAY);
    await answerNext(onboarding, ana, false);
    wait(DAY);
    expect(await onboarding.dueReminders(now())).toEqual([]);
    wait(DAY);
    expect(await onboarding.dueReminders(now())).toMatchObject([{ dueQuestions: 1 }]);
  });

  test('is given out once, whoever of several asks', async () => {
    const { onboarding, store, wait, now } = stageOf();
    const other = stageOf({ store }).onboarding;
    await answered(onboarding.reminders(ana, true));
    wait(2 * DAY);
    const all = await Promise.all(
      [onboarding, other, onboarding, other].map((one) => one.dueReminders(now())),
    );
    expect(all.flat()).toHaveLength(1);
  });

  test('does not come when all is finished and nothing is to be asked again', async () => {
    const { onboarding, lessons, wait, now } = stageOf();
    for (const lesson of lessons) await finish(onboarding, ana, lesson);
    await answered(onboarding.reminders(ana, true));
    wait(3 * DAY);
    expect(await onboarding.dueReminders(now())).toEqual([]);
  });
});
