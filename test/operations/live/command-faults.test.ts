import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_PLAN } from '../../../src/sandbox/aws/plan/default-plan.ts';
import { CALL_TABLE } from '../../aws/call-table.ts';
import { planOfServices } from '../../aws/plan-of-services.ts';
import { type ReadersTest, startReadersTest } from '../../aws/readers-test.ts';
import { answerTo, deskOn } from '../../handlers/live/live-ask.ts';
import { deps } from './builders.ts';

/** How long a call may stay without an answer here, in real time. */
const ATTEMPT_MS = 150;
const commands = CALL_TABLE.map(([command]) => command);
const onService = commands.filter((command) => command.includes('/'));

const ask = (
  { account, ...stage }: ReadersTest,
  command: string,
  readers = stage.readers,
): Promise<string> =>
  answerTo(command, deskOn([readers], { deps: { ...deps, clock: { now: () => account.now() } } }));

/** The answer while every call of an action goes wrong, with nothing remembered. */
const askWith = async (
  stage: ReadersTest,
  command: string,
  fault: Parameters<ReadersTest['account']['faults']['add']>[0],
  attemptMs?: number,
): Promise<string> => {
  stage.account.faults.add(fault);
  const answer = await ask(stage, command, stage.fresh(attemptMs));
  stage.account.faults.clear();
  return answer;
};

/** Calls that are made only to find the cluster of a name, without which one can go on. */
const toFind = (command: string, action: string): boolean =>
  command === 'services prod-fargate' && /Clusters$/.test(action);

describe.each(CALL_TABLE)('%s', (command, calls) => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterEach(() => stage.account.faults.clear());
  afterAll(() => stage.account.stop());
  const actions = Object.keys(calls).filter((action) => !toFind(command, action));

  test.each(actions)('%s throttled: said, with when to ask again', async (action) => {
    const answer = await askWith(stage, command, { kind: 'throttle', action });
    expect(answer).toContain(`AWS throttles ${action} in eu-central-1`);
    expect(answer).toMatch(/Ask again in \d+ seconds/);
  });

  test.each(actions)('%s denied: the missing action and who lacks it', async (action) => {
    const answer = await askWith(stage, command, { kind: 'accessDenied', action });
    expect(answer).toContain(`AWS denied ${action}`);
    expect(answer).toContain(`Allow ${action} to the user stevedore`);
  });

  // Each takes real time, and what is said is the same for all: the first call and the last.
  const ends = [...new Set([actions.at(0) ?? '', actions.at(-1) ?? ''])];
  test.each(ends)('%s without an answer: said, and nothing was changed', async (action) => {
    const answer = await askWith(stage, command, { kind: 'timeout', action }, ATTEMPT_MS);
    expect(answer).toContain(`AWS did not answer ${action} in eu-central-1 within`);
  });

  test.each(['ecs:DescribeTasks', 'ecs:DescribeClusters', 'cloudwatch:GetMetricData'])(
    '%s half failed: what is missing is said',
    async (action) => {
      if (calls[action] === undefined) return;
      const answer = await askWith(stage, command, { kind: 'halfFailed', action });
      expect(answer).toMatch(
        /AWS listed .+ and did not describe|CloudWatch did not answer for \d+ of \d+ series/,
      );
    },
  );

  test('every call at once: one answer', async () => {
    const answer = await askWith(stage, command, { kind: 'accessDenied' });
    expect(answer).toContain('AWS denied');
    expect(answer).not.toMatch(/\b0 (?:%|clusters|services|tasks)\b/);
  });
});

describe('half of the services', () => {
  test('those that AWS did not describe are named', async () => {
    const stage = await startReadersTest();
    const fault = { kind: 'halfFailed', action: 'ecs:DescribeServices' } as const;
    const answer = await askWith(stage, 'services prod-fargate', fault);
    expect(answer).toMatch(/AWS did not describe .+: deleted a moment ago, or not answered\./);
    await stage.account.stop();
  });
});

describe('an account without anything', () => {
  const without = async (plan: typeof DEFAULT_PLAN, command: string): Promise<string> => {
    const stage = await startReadersTest({ plan });
    const answer = await ask(stage, command);
    await stage.account.stop();
    return answer;
  };
  const empty = { ...DEFAULT_PLAN, clusters: [], services: [], targetGroups: [] };

  test.each([
    ['clusters', 'There is no cluster'],
    ['services', 'There is no cluster'],
    ['services prod', 'There is no cluster'],
    ['describe web', 'There is no service'],
    ['status web', 'There is no service'],
    ['why web', 'There is no service'],
    ['tasks web', 'There is no service'],
  ])('%s: %s', async (command, sentence) => {
    expect(await without(empty, command)).toContain(sentence);
  });

  test('an empty cluster', async () => {
    expect(await without(planOfServices(0), 'services big')).toContain('no service');
  });
});

describe('deleted between the list and the look', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
    await ask(stage, 'services prod-fargate');
    await ask(stage, 'services prod');
    for (const cluster of stage.account.world.clusters.values()) cluster.services.clear();
    stage.pass(30_000);
  });
  afterAll(() => stage.account.stop());

  test.each(onService)('%s: the service is said to be gone', async (command) => {
    expect(await ask(stage, command)).toMatch(
      /There is no service \w+ in cluster [\w-]+ \(eu-central-1\); it may have been deleted a moment ago\./,
    );
  });

  test('services: each of them is named', async () => {
    expect(await ask(stage, 'services prod-fargate')).toMatch(/AWS did not describe .*web/);
  });
});
