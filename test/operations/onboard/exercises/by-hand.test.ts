import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Exercise } from '../../../../src/model/onboarding/lesson.ts';
import { check } from '../../../../src/operations/check.ts';
import { readPrediction } from '../../../../src/operations/onboard/exercises/read-prediction.ts';
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
    [2, 'less memory', (text) => text.replace('4096', '512'), /\/memory was to stay/],
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

describe('a prediction as people type it', () => {
  const ZONES = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
  test.each([
    ['eu-central-1a 2, eu-central-1b 1, eu-central-1c 1', [2, 1, 1]],
    ['eu-central-1a: 2\neu-central-1b=1; eu-central-1c 1', [2, 1, 1]],
    ['a 2, b 1 and c 1', [2, 1, 1]],
    ['A2 B1 C1', [2, 1, 1]],
    ['EU-CENTRAL-1C 4', [0, 0, 4]],
  ])('%j', (text, counts) => {
    expect([...(readPrediction(text, ZONES)?.values() ?? [])]).toEqual(counts);
  });

  test.each(['', '4', 'two in a', 'a 2, d 2', 'eu-west-1a 2', 'a -1', 'a 2 b 2 or so', 'a 99999'])(
    '%j is none',
    (text) => {
      expect(readPrediction(text, ZONES)).toBeUndefined();
    },
  );
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
