import { describe, expect, test } from '@jest/globals';
import type { Learner } from '../../src/model/onboarding/learner.ts';
import type { Exercise, Lesson } from '../../src/model/onboarding/lesson.ts';
import { clickOf, commandOf } from '../changes-in-slack-payloads.ts';
import { lessons } from '../knowledge/lessons/all-lessons.ts';
import { begunBy, startPayloads } from './payload-stage.ts';

const SEEDS = [1, 42, 4_000_000_000];
const VARIANTS = [0, 1, 2, 3];
const SIDES = ['left', 'right', 'both'] as const;

/** The same exercise, solved by something else. */
const otherwise = (exercise: Exercise, shift: number): Exercise => {
  if (exercise.kind === 'repair') return { ...exercise, rules: [`rule-${shift}`] };
  if (exercise.kind !== 'tell-apart') return exercise;
  const statements = exercise.statements.map((one) => ({
    ...one,
    of: SIDES[(SIDES.indexOf(one.of) + shift) % SIDES.length] ?? one.of,
  }));
  return { ...exercise, statements };
};

/** The same lessons, where another choice of each question is right. */
const rightElsewhere = (shift: number): readonly Lesson[] =>
  lessons.map((lesson) => ({
    ...lesson,
    exercise: otherwise(lesson.exercise, shift),
    quiz: lesson.quiz.map((one) => ({
      ...one,
      correct: (one.correct + shift) % one.choices.length,
    })),
  }));

/** What is sent when somebody does something, for each way in which the lessons may be solved. */
const sentFor = (learner: Learner, body: object): Promise<readonly string[]> =>
  Promise.all(
    VARIANTS.map(async (shift) => (await startPayloads(rightElsewhere(shift), learner)).sent(body)),
  );

const expectSame = (sent: readonly string[], holds: RegExp): void => {
  expect(sent[0]).toMatch(holds);
  for (const one of sent.slice(1)) expect(one).toBe(sent[0]);
};

const say = (text: string) => commandOf(text, { trigger_id: '1.2.3' });
const click = (action: string, value: string) => clickOf(action, value, { user: 'UANA00001' });
const HOME = {
  type: 'event_callback',
  team_id: 'TLOCAL001',
  event_id: 'Ev1',
  event: { type: 'app_home_opened', user: 'UANA00001', tab: 'home', channel: 'D1' },
};

/** Somebody who is to be asked this question next. */
const askedNext = (seed: number, question: string): Learner => ({
  ...begunBy(seed),
  due: [{ question, box: 0, dueAtMs: 0 }],
});

/** Somebody who has finished everything before this lesson. */
const arrivedAt = (seed: number, at: number): Learner => ({
  ...begunBy(seed),
  lessons: lessons.slice(0, at).map(({ id }) => ({
    ...{ lesson: id, read: [], exerciseDoneAtMs: 1, passed: [], doneAtMs: 1, skipped: true },
  })),
});

describe.each(SEEDS)(
  'every byte that Slack gets is the same whatever is right (seed %i)',
  (seed) => {
    test.each(lessons.flatMap(({ quiz }) => quiz.map(({ id }) => id)))(
      'question %s',
      async (id) => {
        const sent = await sentFor(askedNext(seed, id), say('quiz'));
        expectSame(sent, new RegExp(`onboard-q\\+?\\s?${id}`));
      },
    );

    test.each(lessons.map(({ id }, at) => [id, at] as const))('lesson %s', async (id, at) => {
      const learner = arrivedAt(seed, at);
      expectSame(await sentFor(learner, say('onboard test')), /onboard-test-answer/);
      expectSame(await sentFor(learner, say(`onboard lesson ${id}`)), /onboard-exercise/);
      expectSame(await sentFor(learner, click('onboard-exercise', `${id} 9`)), /Hint/);
      const form = { repair: 'onboard-repair', predict: 'onboard-predict' };
      const { kind } = lessons[at]?.exercise ?? {};
      if (kind === 'repair' || kind === 'predict')
        expectSame(await sentFor(learner, click(form[kind], id)), /views\.open .*private_metadata/);
    });

    test('the path, the Home tab and a certificate that is not earned', async () => {
      expectSame(await sentFor(begunBy(seed), say('onboard')), /lessons finished/);
      expectSame(await sentFor(begunBy(seed), HOME), /views\.publish .*onboard-next/);
      expectSame(await sentFor(begunBy(seed), say('onboard certificate')), /postEphemeral/);
    });
  },
);

test('after the answer it differs, so that this stage would see a leak', async () => {
  const [lesson] = lessons;
  const id = lesson?.quiz[0]?.id ?? '';
  const [shown = ''] = await sentFor(askedNext(1, id), say('quiz'));
  const block = /onboard-q[ +][^"]+/.exec(shown)?.[0].replaceAll('+', ' ') ?? '';
  const state = { values: { [block]: { 'onboard-field': { selected_option: { value: '0' } } } } };
  const answer = clickOf('onboard-answer', '-', { user: 'UANA00001', more: { state } });
  const judged = await sentFor(askedNext(1, id), answer);
  expect(new Set(judged).size).toBeGreaterThan(1);
});

test('no reason goes out before the answer', async () => {
  for (const { quiz } of lessons)
    for (const { id, choices } of quiz) {
      const stage = await startPayloads(lessons, askedNext(1, id));
      const words = (await stage.sent(say('quiz'))).replaceAll('+', ' ');
      for (const { why } of choices) expect(words).not.toContain(why);
    }
});
