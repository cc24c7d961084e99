import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Learner } from '../../../src/model/onboarding/learner.ts';
import { ana, lessonsOf, stageOf } from './stage.ts';
import { answered, answerNext, takePlacement } from './steps.ts';

const lesson = fc.integer({ min: 1, max: 3 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('read'), lesson, part: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('exercise'), lesson, part: fc.constantFrom('good', 'bad') }),
  fc.record({ kind: fc.constant('answer'), lesson, part: fc.constantFrom('right', 'wrong') }),
  fc.record({ kind: fc.constant('place'), lesson, part: fc.constantFrom('right', 'wrong') }),
  fc.record({ kind: fc.constant('wait'), lesson, part: fc.constant('') }),
);

/** Everything that was reached, as names that may only grow in number. */
const reached = (learner: Learner | undefined): readonly string[] =>
  (learner?.lessons ?? []).flatMap((one) => [
    ...one.read.map((concept) => `${one.lesson} read ${concept}`),
    ...one.passed.map((question) => `${one.lesson} passed ${question}`),
    ...(one.exerciseDoneAtMs === null ? [] : [`${one.lesson} did ${one.exerciseDoneAtMs}`]),
    ...(one.doneAtMs === null ? [] : [`${one.lesson} finished ${one.doneAtMs}`]),
  ]);

describe('progress', () => {
  test('is never taken back, and finishes a lesson exactly when all of it is done or it is skipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
        const lessons = lessonsOf(3);
        const { onboarding, store, wait } = stageOf({ lessons });
        let before: readonly string[] = [];
        for (const { kind, lesson: number, part } of acts) {
          const name = `l${number}`;
          if (kind === 'wait') wait(3_600_000);
          if (kind === 'read')
            await answered(onboarding.read(ana, name, `concept-${number}-${part}`));
          if (kind === 'exercise')
            await answered(onboarding.exercise(ana, name, { kind: 'repair', text: part }));
          if (kind === 'answer') await answerNext(onboarding, ana, part === 'right');
          if (kind === 'place') {
            const test = await answered(onboarding.placementTest(ana));
            if (test.kind === 'questions')
              await takePlacement(onboarding, ana, () => part === 'right');
          }
          const learner = (await store.get(ana))?.value;
          const after = reached(learner);
          expect(after).toEqual(expect.arrayContaining([...before]));
          before = after;
          for (const { id, concepts, quiz } of lessons) {
            const progress = learner?.lessons.find((one) => one.lesson === id);
            const isComplete =
              progress?.read.length === concepts.length &&
              progress.passed.length === quiz.length &&
              progress.exerciseDoneAtMs !== null;
            const isFinished = (progress?.doneAtMs ?? null) !== null;
            expect(isFinished).toBe(isComplete || progress?.skipped === true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
