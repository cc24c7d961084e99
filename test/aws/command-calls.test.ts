import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { answerTo, deskOn } from '../handlers/live/live-ask.ts';
import { deps } from '../operations/live/builders.ts';
import { CALL_TABLE, MOST_CALLS, TASK_CALLS } from './call-table.ts';
import { planOfServices } from './plan-of-services.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

const tally = (actions: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(actions)].map((action) => [action, actions.filter((one) => one === action).length]),
  );

const liveDeps = (stage: ReadersTest) => ({ ...deps, clock: { now: () => stage.account.now() } });

const ask = (stage: ReadersTest, command: string): Promise<string> =>
  answerTo(command, deskOn([stage.readers], { deps: liveDeps(stage) }));

describe('calls of every command, nothing remembered', () => {
  let stage: ReadersTest;
  beforeEach(async () => {
    stage = await startReadersTest();
  });
  afterEach(() => stage.account.stop());

  test.each(CALL_TABLE)('%s', async (command, expected) => {
    const calls = tally(await stage.callsOf(() => ask(stage, command)));
    expect(calls).toEqual(expected);
    for (const [action, count] of Object.entries(calls))
      expect([action, count <= (MOST_CALLS[action] ?? 0)]).toEqual([action, true]);
    expect(stage.pauses).toEqual([]);
  });

  test('the same again at once costs nothing', async () => {
    for (const [command] of CALL_TABLE) {
      await ask(stage, command);
      expect([command, await stage.callsOf(() => ask(stage, command))]).toEqual([command, []]);
    }
  }, 60_000);

  test('ten people who ask at the same moment cost what one costs', async () => {
    const [, expected] = CALL_TABLE.find(([command]) => command.startsWith('status')) ?? [];
    const ten = Array.from({ length: 10 }, () =>
      ask(stage, 'status test/eu-central-1/prod-fargate/web'),
    );
    expect(tally(await stage.callsOf(() => Promise.all(ten)))).toEqual(expected);
  }, 60_000);

  test('cluster/service costs the list of clusters and that of its services besides', async () => {
    const named = await stage.callsOf(() => ask(stage, 'check prod-fargate/web'));
    expect(tally(named)).toEqual({
      'ecs:ListClusters': 1,
      'ecs:DescribeClusters': 1,
      'ecs:ListServices': 1,
      'ecs:DescribeServices': 1,
      'ecs:DescribeTaskDefinition': 1,
    });
  });

  test('the exact name of a cluster lists its services alone, though others begin with it', async () => {
    const listed = async (name: string): Promise<number | undefined> => {
      stage.pass(60_000);
      return tally(await stage.callsOf(() => ask(stage, `check ${name}`)))['ecs:ListServices'];
    };
    expect(await listed('prod/api')).toBe(1);
    expect(await listed('prod/AP')).toBe(1);
    expect(await listed('PROD/api')).toBe(2);
    // Where it has no such service, the nearest names may be elsewhere.
    expect(await listed('prod/no-such')).toBe(2);
  });

  test('task timeline', async () => {
    const { value } = await stage.readers.ecs.tasks('prod-fargate', {
      service: 'web',
      desiredStatus: 'RUNNING',
    });
    const id = value[0]?.taskArn.split('/').at(-1) ?? '';
    const timeline = (query: string) => stage.callsOf(() => ask(stage, `task ${query}`));
    stage.pass(60_000);
    expect(tally(await timeline(`prod-fargate/${id}`))).toEqual(TASK_CALLS['task CLUSTER/ID']);
    stage.pass(60_000);
    expect(tally(await timeline(id))).toEqual(TASK_CALLS['task ID']);
  });
});

describe('a cluster of 300 services', () => {
  let stage: ReadersTest;
  beforeEach(async () => {
    stage = await startReadersTest({ plan: planOfServices(300) });
  });
  afterEach(() => stage.account.stop());

  test('is listed with health in 33 calls: AWS takes 100 names and 10 services a call, so that 31 cannot be met', async () => {
    const calls = tally(await stage.callsOf(() => ask(stage, 'services big')));
    expect(calls).toEqual({
      'ecs:ListClusters': 1,
      'ecs:DescribeClusters': 1,
      'ecs:ListServices': 3,
      'ecs:DescribeServices': 30,
    });
    expect(stage.pauses).toEqual([]);
  });

  test('is listed again in 30 calls while the names are fresh, for a minute', async () => {
    await ask(stage, 'services big');
    stage.pass(20_000);
    const calls = tally(await stage.callsOf(() => ask(stage, 'services big')));
    expect(calls).toEqual({ 'ecs:DescribeServices': 30 });
  });
});
