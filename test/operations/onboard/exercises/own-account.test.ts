import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PrivateSandbox } from '../../../../src/onboard-ports.ts';
import type {
  ExerciseInput,
  VerifyExercise,
} from '../../../../src/operations/onboard/exercise-check.ts';
import { createPredictionZones } from '../../../../src/operations/onboard/exercises/predict-live.ts';
import { createVerifyExercise } from '../../../../src/operations/onboard/exercises/verify-exercise.ts';
import { lessonAt } from '../../../knowledge/lessons/all-lessons.ts';
import { startOwnAccount } from './own-account.ts';

const PERSON = { teamId: 'T1', userId: 'U1' };

let own: Awaited<ReturnType<typeof startOwnAccount>>;
let verify: VerifyExercise;

beforeAll(async () => {
  own = await startOwnAccount();
  verify = createVerifyExercise(own.deps);
});

afterAll(() => own.account.stop());

const handIn = (lesson: number, input: ExerciseInput, sandbox?: () => Promise<PrivateSandbox>) =>
  verify(lessonAt(lesson).exercise, input, {
    person: PERSON,
    sandbox: sandbox ?? (() => Promise.resolve(own.sandbox)),
  });

const ZONES = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
const zoned = (counts: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(ZONES.map((zone, at) => [zone, counts[at] ?? 0]));

describe('predict where four tasks of sandbox-api land', () => {
  const predict = (...[a, b, c]: readonly number[]) =>
    handIn(7, { kind: 'predict', counts: zoned([a ?? 0, b ?? 0, c ?? 0]) });

  /** Who counts what runs, and fills up the emptiest zone, gets this. */
  const solution = async (): Promise<readonly number[]> => {
    const { readers } = own.sandbox;
    const { value } = await readers.ecs.tasks('sandbox', {
      service: 'sandbox-api',
      desiredStatus: 'RUNNING',
    });
    const run = ZONES.map((zone) => ({
      zone,
      before: value.filter(({ availabilityZone }) => availabilityZone === zone).length,
      more: 0,
    }));
    for (let task = 0; task < 4; task += 1) {
      const [emptiest] = run.toSorted((a, b) => a.before + a.more - b.before - b.more);
      if (emptiest !== undefined) emptiest.more += 1;
    }
    return run.map(({ more }) => more);
  };

  test('counting by hand passes', async () => {
    expect(await predict(...(await solution()))).toMatchObject({ passed: true });
  });

  test('all in one zone does not, and no number of the dry run is told', async () => {
    const feedback = await predict(4, 0, 0);
    expect(feedback.passed).toBe(false);
    expect(feedback.parts.some(({ right }) => !right)).toBe(true);
    for (const { why } of feedback.parts) expect(why ?? '').not.toMatch(/\d/);
  });

  test('the zones are those of the account, and nothing else of the dry run goes out', async () => {
    const zones = createPredictionZones(own.deps);
    const { exercise } = lessonAt(7);
    expect(await zones(exercise, async () => own.sandbox)).toEqual(ZONES);
    expect(await zones(exercise, () => Promise.reject(new Error('no account')))).toEqual([]);
    expect(await zones(lessonAt(8).exercise, async () => own.sandbox)).toEqual([]);
  });

  test('a wrong sum is told before any account is opened', async () => {
    const closed = () => Promise.reject(new Error('It was opened'));
    const feedback = await handIn(7, { kind: 'predict', counts: zoned([1, 0, 0]) }, closed);
    expect(feedback.sentence).toMatch(/^You gave places to 1 task, and 4 are to start/);
  });

  test.each([
    ['a zone of elsewhere', { 'us-east-1a': 4 }],
    ['one zone too many', { ...zoned([2, 1, 1]), 'us-east-1a': 0 }],
    ['one zone too few', { 'eu-central-1a': 2, 'eu-central-1b': 2 }],
    ['a name of JavaScript', { constructor: 4 }],
  ])('%s is no answer', async (_, counts) => {
    const { passed, sentence } = await handIn(7, { kind: 'predict', counts });
    expect(passed).toBe(false);
    expect(sentence).toMatch(/^The zones of your sandbox are eu-central-1a, eu-central-1b, /);
  });
});

describe('find the cause of sandbox-broken', () => {
  const { exercise } = lessonAt(10);
  const causes = exercise.kind === 'find-cause' ? exercise.causes : [];

  test.each(causes)('%s', async (cause) => {
    const feedback = await handIn(10, { kind: 'find-cause', cause });
    expect(feedback.passed).toBe(cause === 'pull-image-missing');
    // Who is wrong does not learn what is right.
    if (!feedback.passed) expect(JSON.stringify(feedback)).not.toMatch(/image|pull/i);
    else expect(feedback.parts.length).toBeGreaterThan(0);
  });

  test('a cause that is not offered', async () => {
    const feedback = await handIn(10, { kind: 'find-cause', cause: 'spot' });
    expect(feedback).toMatchObject({ passed: false, parts: [] });
  });
});

describe('scale sandbox-web to 3', () => {
  test('before, on the way, and when it is steady', async () => {
    const scaled = () => handIn(8, { kind: 'scale' });
    expect(await scaled()).toMatchObject({ passed: false, sentence: 'Not scaled yet.' });
    await own.sandbox.account
      .writersFor(PERSON, null)
      .ecs.setDesiredCount({ cluster: 'sandbox', service: 'sandbox-web', desiredCount: 3 });
    expect(await scaled()).toMatchObject({
      passed: false,
      sentence: 'Scaled, but not steady yet.',
    });
    own.account.advance(180_000);
    expect(await scaled()).toMatchObject({ passed: true });
  });
});

describe('what goes wrong is told, and passes nobody', () => {
  test('an answer to another exercise', async () => {
    expect(await handIn(1, { kind: 'scale' })).toMatchObject({ passed: false });
  });

  test('an account that does not answer', async () => {
    const broken = () => Promise.reject(new Error('no account'));
    for (const [lesson, input] of [
      [7, { kind: 'predict', counts: zoned([4, 0, 0]) }],
      [8, { kind: 'scale' }],
      [10, { kind: 'find-cause', cause: 'oom' }],
    ] as const) {
      const feedback = await handIn(lesson, input, broken);
      expect(feedback).toMatchObject({ passed: false });
      expect(feedback.sentence).toMatch(/sandbox did not answer/);
    }
  });
});
