import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MetricSeries } from '../../../src/model/metrics.ts';
import { serviceStatus } from '../../../src/operations/live/status/service-status.ts';
import { summarise } from '../../../src/operations/live/status/status-series.ts';
import { STATUS_WINDOWS, statusRange } from '../../../src/operations/live/status/status-window.ts';
import { aService, aTask, deps, minutesAgo, NOW, TARGET_GROUP, web } from './builders.ts';
import { type FakeAccount, fakeAccount } from './fake-account.ts';

const points = (...values: readonly number[]) =>
  values.map((value, at) => ({ atMs: minutesAgo(values.length - at), value }));
const series = (id: string, ...values: readonly number[]): MetricSeries => ({
  id,
  points: points(...values),
  state: 'complete',
});

const group = {
  targetGroupArn: TARGET_GROUP,
  targetGroupName: 'web',
  targetType: 'ip',
  healthCheck: {},
  loadBalancerArns: [
    'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/1',
  ],
};
const balanced = aService({ loadBalancers: [{ targetGroupArn: TARGET_GROUP }] });

const status = async (account: FakeAccount) => {
  const outcome = await serviceStatus(web(fakeAccount(account).readers), '1h', deps);
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  const { charts } = outcome.answer;
  const line = (id: string) => charts.flatMap((chart) => chart.series).find((one) => one.id === id);
  return { ...outcome.answer, line };
};

describe('no data is not 0', () => {
  test('a service without tasks has no data, and the answer says why', async () => {
    const { line, noData } = await status({
      services: [aService({ desiredCount: 0, runningCount: 0 })],
    });
    expect(line('cpu')).toMatchObject({ state: 'no-data', summary: null });
    expect(line('cpu')?.points.every(({ value }) => value === null)).toBe(true);
    expect(noData).toContain('none runs');
  });

  test('a gap in a series stays a gap', async () => {
    const cpu = {
      ...series('cpu'),
      points: [
        { atMs: minutesAgo(3), value: 40 },
        { atMs: minutesAgo(1), value: 60 },
      ],
    };
    const { line } = await status({ services: [aService()], series: [cpu] });
    expect(
      line('cpu')
        ?.points.slice(-3)
        .map(({ value }) => value),
    ).toEqual([40, null, 60]);
    expect(line('cpu')?.summary).toMatchObject({ average: 50, max: 60, latest: 60 });
  });

  test('what CloudWatch did not answer is unread, and said', async () => {
    const { line, gaps, noData } = await status({
      services: [aService()],
      series: [{ id: 'cpu', points: [], state: 'failed' }],
    });
    expect(line('cpu')?.state).toBe('unread');
    expect(gaps.map(({ code }) => code)).toEqual(['metrics-unread']);
    expect(noData).toBeNull();
  });

  test('errors are 0 where there were requests, and unknown where there were none', async () => {
    const { line } = await status({
      services: [balanced],
      targetGroups: [group],
      series: [
        series('requests', 10, 20),
        { ...series('errors'), points: [{ atMs: minutesAgo(1), value: 3 }] },
      ],
    });
    expect(
      line('errors')
        ?.points.slice(-3)
        .map(({ value }) => value),
    ).toEqual([null, 0, 3]);
    expect(line('errors')?.summary?.sum).toBe(3);
  });
});

describe('what is asked for', () => {
  const asked = async (account: FakeAccount) => (await status(account)).charts.map(({ id }) => id);

  test('CPU and memory always, in one call for all series', async () => {
    const fake = fakeAccount({
      services: [aService()],
      series: [series('running'), series('desired')],
    });
    const outcome = await serviceStatus(web(fake.readers), '6h', deps);
    expect(outcome.ok && outcome.answer.charts.map(({ id }) => id)).toEqual(['cpu', 'memory']);
    expect(fake.calls.filter((call) => call === 'metrics.series')).toHaveLength(1);
    // Whether the cluster has Container Insights is seen from the answer.
    expect(fake.calls).not.toContain('ecs.clusters');
  });

  test('tasks where Container Insights has counts, and where nobody knows', async () => {
    const counted = [series('running', 2, 2), series('desired', 2, 2)];
    expect(await asked({ services: [aService()], series: counted })).toContain('tasks');
    const unread: MetricSeries = { id: 'running', points: [], state: 'failed' };
    expect(await asked({ services: [aService()], series: [unread] })).toContain('tasks');
  });

  test('requests and latency behind an Application Load Balancer only', async () => {
    expect(await asked({ services: [balanced], targetGroups: [group] })).toContain('requests');
    const network = {
      ...group,
      loadBalancerArns: [
        'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/net/shop/1',
      ],
    };
    expect(await asked({ services: [balanced], targetGroups: [network] })).not.toContain(
      'requests',
    );
  });

  test('latency is shown in milliseconds', async () => {
    const { line } = await status({
      services: [balanced],
      targetGroups: [group],
      series: [series('latency', 0.25)],
    });
    expect(line('latency')?.summary?.latest).toBe(250);
  });
});

test('tasks are counted by status and by health', async () => {
  const tasks = [aTask(), aTask({ healthStatus: 'UNHEALTHY' }), aTask({ lastStatus: 'PENDING' })];
  expect((await status({ services: [aService()], tasks })).tasks).toEqual({
    total: 3,
    byStatus: { RUNNING: 2, PENDING: 1 },
    byHealth: { UNKNOWN: 2, UNHEALTHY: 1 },
  });
});

test('only alarms of this service and of its target groups are its alarms', async () => {
  const alarm = (alarmName: string, dimensions: Readonly<Record<string, string>>) => ({
    alarmName,
    alarmArn: `arn:${alarmName}`,
    state: 'ALARM',
    dimensions,
    scales: false,
  });
  const alarms = [
    alarm('own', { ClusterName: 'prod', ServiceName: 'web' }),
    alarm('other cluster', { ClusterName: 'staging', ServiceName: 'web' }),
    alarm('target group', { TargetGroup: 'targetgroup/web/0123456789abcdef' }),
    alarm('other', {}),
  ];
  const found = await status({ services: [balanced], targetGroups: [group], alarms });
  expect(found.alarms?.map(({ alarmName }) => alarmName)).toEqual(['own', 'target group']);
});

test('every window has between 60 and 96 whole periods and ends before now', () => {
  for (const window of STATUS_WINDOWS) {
    const { fromMs, toMs, periodSeconds } = statusRange(window, NOW + 12_345);
    const periods = (toMs - fromMs) / (periodSeconds * 1000);
    expect(Number.isInteger(periods) && periods >= 60 && periods <= 96).toBe(true);
    expect(toMs % (periodSeconds * 1000)).toBe(0);
    expect(toMs).toBeLessThanOrEqual(NOW + 12_345);
  }
});

test('the summary lies within its values', () => {
  const values = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (some) => {
      const { average = -1, p95 = -1, max = -1 } = summarise(some) ?? {};
      expect(average).toBeLessThanOrEqual(max + 1e-9);
      expect(p95).toBeLessThanOrEqual(max);
      expect(some.filter((value) => value <= p95).length).toBeGreaterThanOrEqual(
        some.length * 0.95,
      );
    }),
  );
});
