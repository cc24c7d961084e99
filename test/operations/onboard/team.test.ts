import { describe, expect, test } from '@jest/globals';
import { ana, ben, lead, lessonOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, finish } from './steps.ts';

describe('a status', () => {
  test('of oneself is told, also of who is not visible', async () => {
    const { onboarding } = stageOf();
    expect((await adviceOf(onboarding.status(ana))).code).toBe('not-begun');
    await finish(onboarding, ana, lessonOf(1));
    expect(await answered(onboarding.status(ana))).toMatchObject({
      ...{ finished: 1, lessons: 3, exercises: 1, next: { id: 'l2-lesson-2' } },
    });
  });

  test('of somebody else is told to a lead, when they share it', async () => {
    const { onboarding } = stageOf();
    await answered(onboarding.start(ana));
    expect((await adviceOf(onboarding.status(ben, ana))).code).toBe('no-lead');
    const hidden = await adviceOf(onboarding.status(lead, ana));
    expect(hidden.code).toBe('not-visible');
    expect(await adviceOf(onboarding.status(lead, ben))).toEqual(hidden);
    await answered(onboarding.visible(ana, true));
    expect((await answered(onboarding.status(lead, ana))).person).toEqual(ana);
    expect((await adviceOf(onboarding.status(ben, ana))).code).toBe('no-lead');
    await answered(onboarding.visible(ana, false));
    expect((await adviceOf(onboarding.status(lead, ana))).code).toBe('not-visible');
  });
});

describe('the team', () => {
  test('is shown to a lead and to nobody else', async () => {
    const { onboarding } = stageOf();
    expect((await adviceOf(onboarding.team(ana))).code).toBe('no-lead');
    expect(await answered(onboarding.team(lead))).toEqual({ learners: [], missed: [] });
  });

  test('shows who is where and what most people missed, of those who share it', async () => {
    const { onboarding } = stageOf({ lessons: [lessonOf(1, 3), lessonOf(2)] });
    await answerNext(onboarding, ana, false);
    await answered(onboarding.start(lead));
    for (let at = 0; at < 3; at += 1) await answerNext(onboarding, ben, false);
    const both = { lesson: 'l1-lesson-1' };
    await answered(onboarding.visible(ana, true));
    const alone = await answered(onboarding.team(lead));
    expect(alone.learners.map(({ person }) => person.userId)).toEqual(['U1']);
    expect(alone.missed).toHaveLength(1);
    await answered(onboarding.visible(ben, true));
    await finish(onboarding, ben, { ...lessonOf(1), quiz: [] });
    for (let at = 0; at < 3; at += 1) await answerNext(onboarding, ben, true, both);
    const team = await answered(onboarding.team(lead));
    expect(team.learners.map(({ person, finished }) => [person.userId, finished])).toEqual([
      ...[
        ['U2', 1],
        ['U1', 0],
      ],
    ]);
    expect(team.missed).toHaveLength(3);
    expect(team.missed[0]).toMatchObject({
      ...{ question: alone.missed[0]?.question, missedBy: 2, answeredBy: 2 },
    });
    expect(team.missed[1]).toMatchObject({ missedBy: 1, answeredBy: 1 });
  });
});
