import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PrivateSandbox } from '../../../../src/onboard-ports.ts';
import type {
  ExerciseInput,
  VerifyExercise,
} from '../../../../src/operations/onboard/exercise-check.ts';
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

describe('predict where four tasks of sandbox-api land', () => {
  const predict = (text: string) => handIn(7, { kind: 'predict', text });

  /** Who counts what runs, and fills up the emptiest zone, gets this. */
  const solution = async (): Promise<string> => {
    const { readers } = own.sandbox;
    const { value } = await readers.ecs.tasks('sandbox', {
      service: 'sandbox-api',
      desiredStatus: 'RUNNING',
    });
    const zones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
    const run = zones.map((zone) => ({
      zone,
      before: value.filter(({ availabilityZone }) => availabilityZone === zone).length,
      more: 0,
    }));
    for (let task = 0; task < 4; task += 1) {
      const [emptiest] = run.toSorted((a, b) => a.before + a.more - b.before - b.more);
      if (emptiest !== undefined) emptiest.more += 1;
    }
    return run.map(({ zone, more }) => `${zone} ${more}`).join(', ');
  };

  test('counting by hand passes', async () => {
    expect(await predict(await solution())).toMatchObject({ passed: true });
  });

  test('all in one zone does not, and no number of the dry run is told', async () => {
    const feedback = await predict('eu-central-1a 4');
    expect(feedback.passed).toBe(false);
    expect(feedback.parts.some(({ right }) => !right)).toBe(true);
    for (const { why } of feedback.parts) expect(why ?? '').not.toMatch(/\d/);
  });

  test.each(['', 'two each', 'us-east-1a 4', 'eu-central-1a 1'])(
    '"%s" is no answer',
    async (text) => {
      const { passed, sentence } = await predict(text);
      expect(passed).toBe(false);
      expect(sentence).toMatch(/Write each zone|You gave places to 1 task/);
    },
  );
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
      [7, { kind: 'predict', text: 'a 4' }],
      [8, { kind: 'scale' }],
      [10, { kind: 'find-cause', cause: 'oom' }],
    ] as const) {
      const feedback = await handIn(lesson, input, broken);
      expect(feedback).toMatchObject({ passed: false });
      expect(feedback.sentence).toMatch(/sandbox did not answer/);
    }
  });
});
