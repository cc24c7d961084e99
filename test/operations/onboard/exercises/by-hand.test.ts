import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Exercise } from '../../../../src/model/onboarding/lesson.ts';
import { check } from '../../../../src/operations/check.ts';
import { predictionFault } from '../../../../src/operations/onboard/exercises/prediction-fault.ts';
import { verifyRepair } from '../../../../src/operations/onboard/exercises/verify-repair.ts';
import { verifyScale } from '../../../../src/operations/onboard/exercises/verify-scale.ts';
import { verifyTellApart } from '../../../../src/operations/onboard/exercises/verify-tell-apart.ts';
import { lessonAt, lessons } from '../../../knowledge/lessons/all-lessons.ts';

type Of<Kind extends Exercise['kind']> = Extract<Exercise, { kind: Kind }>;

const apart = lessons.flatMap(({ id, exercise }) =>
  exercise.kind === 'tell-apart' ? [[id, exercise] as const] : [],
);

describe.each(apart)('tell apart: %s', (_id, exercise) => {
  const solution = exercise.statements.map(({ of }) => of);

  test('the right sides pass, each with its reason', () => {
    const { passed, parts } = verifyTellApart(exercise, solution);
    expect(passed).toBe(true);
    expect(parts.map(({ why }) => why)).toEqual(exercise.statements.map(({ why }) => why));
  });

  test('nothing else passes, and what is wrong gives no reason away', () => {
    const side = fc.constantFrom('left' as const, 'right' as const, 'both' as const, null);
    fc.assert(
      fc.property(fc.array(side, { maxLength: solution.length }), (answers) => {
        const { passed, parts } = verifyTellApart(exercise, answers);
        expect(passed).toBe(solution.every((of, at) => answers[at] === of));
        parts.forEach(({ right, why }, at) => {
          expect(right).toBe(answers[at] === solution[at]);
          if (!right) expect(why).not.toBe(exercise.statements[at]?.why);
        });
      }),
    );
  });
});

const repairOf = (number: number): Of<'repair'> => {
  const { exercise } = lessonAt(number);
  if (exercise.kind !== 'repair') throw new Error(`Lesson ${number} repairs nothing.`);
  return exercise;
};

const ROLE = '"executionRoleArn": "arn:aws:iam::111122223333:role/shop-execution",\n  "cpu"';

describe('repair', () => {
  const solutions: readonly (readonly [number, string, (text: string) => string])[] = [
    [2, 'half a vCPU', (text) => text.replace('"256"', '"512"')],
    [2, 'one vCPU', (text) => text.replace('"256"', '"1024"')],
    [3, 'an execution role', (text) => text.replace('"cpu"', ROLE)],
    [4, 'equal ports', (text) => text.replace('bridge', 'awsvpc').replace('8080', '80')],
    [
      4,
      'no host port',
      (text) => text.replace('bridge', 'awsvpc').replace(', "hostPort": 8080', ''),
    ],
  ];
  test.each(solutions)('lesson %i is solved by %s', (number, _how, repair) => {
    const exercise = repairOf(number);
    const feedback = verifyRepair(exercise, repair(exercise.definition), check);
    expect(feedback).toMatchObject({ passed: true });
  });

  test.each([2, 3, 4])('lesson %i: unchanged it does not pass, and no repair is told', (number) => {
    const exercise = repairOf(number);
    const feedback = verifyRepair(exercise, exercise.definition, check);
    expect(feedback.passed).toBe(false);
    const fixes = check(exercise.definition).findings.map(({ fix }) => fix);
    const told = feedback.parts.map(({ text, why }) => `${text} ${why}`).join('\n');
    for (const fix of fixes) expect(told).not.toContain(fix);
  });

  const tricks: readonly (readonly [number, string, (text: string) => string, RegExp])[] = [
    [2, 'less memory', (text) => text.replace('4096', '512'), /^memory was to stay/],
    [2, 'another target', (text) => text.replace('FARGATE', 'EC2'), /requiresCompatibilities was/],
    [3, 'no secret', (text) => text.replace(/"secrets": \[[^\]]*\]/, '"cpu": 0'), /secrets was to/],
    [4, 'one fault of two', (text) => text.replace('bridge', 'awsvpc'), /8080/],
    [4, 'describe output', (text) => text.replace('"family"', '"revision": 1, "family"'), /^$/],
    [4, 'no definition', () => 'I repaired it', /^$/],
    [4, 'a container alone', () => '{"name":"web","image":"nginx:1.27"}', /^$/],
    [4, 'nothing', () => '', /^$/],
    [4, 'two definitions', (text) => `${text}\n${text}`, /^$/],
  ];
  test.each(tricks)('lesson %i does not pass with %s', (number, _what, trick, told) => {
    const exercise = repairOf(number);
    const feedback = verifyRepair(exercise, trick(exercise.definition), check);
    expect(feedback.passed).toBe(false);
    expect(feedback.parts.map(({ text }) => text).join('\n')).toMatch(told);
    expect(feedback.sentence).not.toBe('');
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(verifyRepair(repairOf(4), text, check).passed).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the numbers of a prediction', () => {
  test('have nothing wrong with them exactly where they are whole, from 0, and add up', () => {
    const numbers = fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(numbers, (counts) => {
        const total = counts.reduce((sum, one) => sum + one, 0);
        const isRight = total === 4 && counts.every((one) => one >= 0);
        expect(predictionFault(4, counts) === null).toBe(isRight);
      }),
    );
  });

  test.each([
    [[1, 0, 0], 'You gave places to 1 task, and 4 are to start. Make the numbers add up to 4.'],
    [[4, 4, 0], 'You gave places to 8 tasks, and 4 are to start. Make the numbers add up to 4.'],
    [[2, 2.5], 'Give each zone a whole number of tasks, 0 where none lands.'],
    [[4, Number.NaN], 'Give each zone a whole number of tasks, 0 where none lands.'],
  ])('%j: what is wrong is said', (counts, said) => {
    expect(predictionFault(4, counts)).toBe(said);
  });
});

test('scaling passes only where wanted and running tasks are both what was asked for', () => {
  const { exercise } = lessonAt(8);
  if (exercise.kind !== 'scale') throw new Error('Lesson 8 scales nothing.');
  const count = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(count, count, (desired, running) => {
      const { passed } = verifyScale(exercise, { desired, running });
      expect(passed).toBe(desired === 3 && running === 3);
    }),
  );
  expect(verifyScale(exercise, undefined).sentence).toMatch(/no service sandbox-web/);
});
