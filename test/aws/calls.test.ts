import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planOfServices } from './plan-of-services.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

const tally = (actions: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(actions)].map((action) => [action, actions.filter((one) => one === action).length]),
  );

describe('as few calls as possible', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest({ plan: planOfServices(300) });
  });
  afterAll(() => stage.account.stop());

  test('300 services: three pages of names, ten descriptions a call', async () => {
    const { ecs } = stage.readers;
    let arns: readonly string[] = [];
    const listing = await stage.callsOf(async () => {
      arns = (await ecs.services('big')).value;
    });
    expect(tally(listing)).toEqual({ 'ecs:ListServices': 3 });
    expect(arns).toHaveLength(300);
    const describing = await stage.callsOf(async () => {
      const { services } = (await ecs.describeServices('big', arns)).value;
      expect(services.map(({ serviceArn }) => serviceArn)).toEqual(arns);
    });
    expect(tally(describing)).toEqual({ 'ecs:DescribeServices': 30 });
    expect(stage.pauses).toEqual([]);
  });

  test('who asks again at once, or at the same time, costs no call', async () => {
    const { ecs } = stage.readers;
    stage.pass(60_000);
    const once = await stage.callsOf(() => Promise.all([ecs.services('big'), ecs.services('big')]));
    expect(tally(once)).toEqual({ 'ecs:ListServices': 3 });
    const first = await ecs.services('big');
    stage.pass(59_000);
    const again = await stage.callsOf(async () => {
      expect((await ecs.services('big')).readAtMs).toBe(first.readAtMs);
    });
    expect(again).toEqual([]);
    stage.pass(1_000);
    expect(await stage.callsOf(() => ecs.services('big'))).toHaveLength(3);
  });

  test('all series in one call, 500 a call', async () => {
    const queries = (count: number) =>
      Array.from({ length: count }, (_, number) => ({
        id: `q${number}`,
        namespace: 'AWS/ECS',
        metricName: 'CPUUtilization',
        dimensions: { ClusterName: 'big', ServiceName: `service-${number}` },
        stat: 'Average',
      }));
    const toMs = stage.account.now();
    const range = { fromMs: toMs - 600_000, toMs, periodSeconds: 300 };
    const { metrics } = stage.readers;
    expect(await stage.callsOf(() => metrics.series(queries(500), range))).toHaveLength(1);
    expect(await stage.callsOf(() => metrics.series(queries(501), range))).toHaveLength(2);
    const day = { fromMs: toMs - 86_400_000, toMs, periodSeconds: 60 };
    const calls = await stage.callsOf(() => metrics.series(queries(100), day));
    // 1,440 or 1,441 points a series, at most 100,800 a call.
    expect(calls).toHaveLength(2);
  });

  test('nothing to ask for is no call', async () => {
    const { ecs, metrics, targets } = stage.readers;
    const calls = await stage.callsOf(async () => {
      await ecs.describeServices('big', []);
      await ecs.describeTasks('big', []);
      await ecs.taskProtection('big', []);
      await ecs.serviceRevisions([]);
      await metrics.alarms([]);
      await metrics.series([], { fromMs: 0, toMs: 1, periodSeconds: 60 });
      await targets.targetGroups([]);
    });
    expect(calls).toEqual([]);
  });
});

describe('stopped tasks', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterAll(() => stage.account.stop());

  test('of a service without any are looked up in the whole cluster, until by service is known to work', async () => {
    const { ecs } = stage.readers;
    const stopped = (service: string) =>
      stage.callsOf(() => ecs.tasks('prod-fargate', { service, desiredStatus: 'STOPPED' }));
    const { value: arns } = await ecs.services('prod-fargate');
    const counts = await Promise.all(
      arns.map(async (service) => {
        const { value } = await ecs.tasks('prod-fargate', { service, desiredStatus: 'STOPPED' });
        return { service, count: value.length };
      }),
    );
    expect(counts.some(({ count }) => count > 0)).toBe(true);
    stage.pass(30_000);
    const none = counts.find(({ count }) => count === 0)?.service ?? '';
    expect(await stopped(none)).toEqual(['ecs:ListTasks']);
  });
});
