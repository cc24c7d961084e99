import { describe, expect, test } from '@jest/globals';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import type { Lesson } from '../../../src/model/onboarding/lesson.ts';
import { SANDBOX_SERVICES } from '../../../src/model/onboarding/sandbox-services.ts';
import { LEARNER_PLAN } from '../../../src/sandbox/aws/plan/learner-plan.ts';
import { ana, stageOf } from '../../operations/onboard/stage.ts';
import { answered, answerNext, finish } from '../../operations/onboard/steps.ts';
import { lessons } from '../lessons/all-lessons.ts';
import { complaintsOf, ownFile, teamLesson, withTeam } from './team.ts';

const taught = (...files: readonly SourceFile[]): readonly Lesson[] => {
  const { lessons: merged, problems } = withTeam(...files);
  expect(problems).toEqual([]);
  return merged;
};

const OURS = 'lessons/03-iam-roles.yml';

describe('lessons of a team', () => {
  test('stand behind ours by their number, and say whose they are', async () => {
    const merged = taught(teamLesson(60, 'later'), teamLesson(50, 'deploys'));
    expect(merged.map(({ id }) => id)).toEqual([
      ...lessons.map(({ id }) => id),
      'l50-deploys',
      'l60-later',
    ]);
    const { onboarding } = stageOf({ lessons: merged });
    expect((await onboarding.path(ana)).lessons).toHaveLength(12);
    expect(await answered(onboarding.lesson(ana, '50'))).toMatchObject({
      id: 'l50-deploys',
      origin: 'team',
    });
    expect(await answered(onboarding.lesson(ana, '1'))).toMatchObject({ origin: 'stevedore' });
  });

  test('take the place of ours where they have its id', async () => {
    const own = teamLesson(3, 'iam-roles', { title: 'Roles at our place' });
    const { lessons: merged, knowledge, problems } = withTeam(own);
    expect(problems).toEqual([]);
    expect(merged).toHaveLength(lessons.length);
    expect(knowledge.notes.shadowed).toEqual([
      { kind: 'lesson', id: 'l3-iam-roles', file: 'lessons/03-iam-roles.yml' },
    ]);
    const { onboarding } = stageOf({ lessons: merged });
    expect(await answered(onboarding.lesson(ana, '3'))).toMatchObject({
      title: 'Roles at our place',
      origin: 'team-in-place',
    });
  });

  test('that are copies of ours change nothing but whose they are', () => {
    const merged = taught(ownFile(OURS));
    expect(merged).toEqual(
      lessons.map((lesson) =>
        lesson.id === 'l3-iam-roles' ? { ...lesson, origin: 'team-in-place' } : lesson,
      ),
    );
  });

  test('are asked about, finished, and counted for the certificate', async () => {
    const [deploys] = taught(teamLesson(50, 'deploys')).slice(-1);
    const merged = deploys === undefined ? [] : [deploys];
    const { onboarding } = stageOf({ lessons: merged });
    expect(await answerNext(onboarding, ana, false, { topic: 'deploy' })).toMatchObject({
      lesson: { id: 'l50-deploys' },
      right: false,
    });
    expect(await onboarding.wrongLately(ana)).toHaveLength(1);
    const fresh = stageOf({ lessons: merged }).onboarding;
    for (const lesson of merged) await finish(fresh, ana, lesson);
    expect(await fresh.path(ana)).toMatchObject({ finished: 1, minutesLeft: 0 });
    expect(await fresh.certificate(ana)).toMatchObject({ kind: 'earned', lessons: 1 });
  });

  test('leave a learner who was in one of them alone when they go', async () => {
    const merged = taught(teamLesson(50, 'deploys'));
    const { onboarding, store } = stageOf({ lessons: merged });
    await answered(onboarding.read(ana, '50', 'task'));
    await answerNext(onboarding, ana, false, { lesson: '50' });
    const without = stageOf({ lessons, store }).onboarding;
    expect(await without.path(ana)).toMatchObject({ finished: 0, dueQuestions: 0 });
    expect(await without.wrongLately(ana)).toEqual([]);
    expect((await without.path(ana)).lessons).toHaveLength(10);
  });
});

const TASK = { task: 'Do it.', hints: ['So.'] };
const SCALE = { ...TASK, kind: 'scale' as const, service: 'sandbox-web', count: 3 };
const FIND = {
  ...{ ...TASK, kind: 'find-cause' as const, service: 'sandbox-broken' },
  causes: ['oom', 'exit-1', 'pull-image-missing'],
};

describe('a lesson of a team is refused', () => {
  const cases: readonly (readonly [string, Partial<Lesson>, RegExp])[] = [
    [
      'with a service that learners have not',
      {
        exercise: {
          ...{ kind: 'scale', task: 'Scale.', hints: ['So.'], service: 'checkout', count: 2 },
        },
      },
      /learners have no such service; they have sandbox-web, sandbox-api, sandbox-broken/,
    ],
    [
      'with a service to scale that has so many tasks',
      { exercise: { ...SCALE, count: 2 } },
      /exercise\.count: the service has so many tasks from the start/,
    ],
    [
      'with more tasks than fit',
      { exercise: { ...SCALE, count: 200 } },
      /exercise\.count: takes at most 20\./,
    ],
    [
      'with a prediction for a service on Fargate',
      { exercise: { ...SCALE, kind: 'predict' } },
      /exercise\.service: runs on Fargate, .* take sandbox-api/,
    ],
    [
      'with the cause of a failure that never comes',
      { exercise: { ...FIND, service: 'sandbox-api' } },
      /exercise\.service: never fails, .* take sandbox-broken/,
    ],
    [
      'with causes of which none is right',
      { exercise: { ...FIND, causes: ['oom', 'exit-1', 'exit-137'] } },
      /exercise\.causes: the right one is missing, which is pull-image-missing/,
    ],
    [
      'with more to try than a message holds',
      {
        tries: Array.from({ length: 9 }, () => ({ command: 'services', see: 'Them.' })),
      },
      /tries/,
    ],
    ['with a title that fits nowhere', { title: 'x'.repeat(71) }, /title/],
    [
      'with a source on a host of its own',
      {
        quiz: [1, 2, 3].map((at) => ({
          id: `l50-deploys-q${at}`,
          question: 'Which?',
          choices: [
            { text: 'a', why: 'So.' },
            { text: 'b', why: 'So.' },
          ],
          correct: 0,
          source: { title: 'Wiki', url: `https://wiki.example.com/${at}` },
        })),
      },
      /quiz\[0\]\.source\.url: https:\/\/wiki\.example\.com\/1 is not .*docs-hosts\.json of your/,
    ],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    expect(complaintsOf(teamLesson(50, 'deploys', changes)).join('\n')).toMatch(words);
  });

  test('where the path would have more than one message holds', () => {
    const many = Array.from({ length: 21 }, (_, at) => teamLesson(50 + at, 'more'));
    expect(complaintsOf(...many)).toEqual([
      './our-ecs/lessons/70-more.yml: The path has 31 lessons with this one; 30 at most.',
    ]);
  });
});

test('the services for exercises are those of the account of every learner', () => {
  const services = LEARNER_PLAN.services.map(({ name, desiredCount, launchType, past }) => ({
    ...{ name, desiredCount },
    ...{ isOnInstances: launchType === 'EC2', failure: past ? 'pull-image-missing' : null },
  }));
  expect(services).toEqual(SANDBOX_SERVICES);
});
