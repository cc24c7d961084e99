import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, START, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let cloudWatch: CloudWatchClient;
beforeAll(async () => {
  stage = await startAccountTest();
  cloudWatch = new CloudWatchClient(stage.config);
});
afterAll(async () => {
  cloudWatch.destroy();
  await stage.account.stop();
});

const HOUR = 3_600_000;

const ofService = (
  id: string,
  MetricName: string,
  service: string,
  { stat = 'Average', period = 60, cluster = 'prod-fargate', namespace = 'AWS/ECS' } = {},
): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: namespace,
      MetricName,
      Dimensions: [
        { Name: 'ClusterName', Value: cluster },
        { Name: 'ServiceName', Value: service },
      ],
    },
    Period: period,
    Stat: stat,
  },
});

const ofBalancer = (id: string, MetricName: string, Stat: string): MetricDataQuery => {
  const group = [...stage.account.world.targetGroups.values()].find(({ name }) => name === 'web');
  const after = (arn: string | undefined, start: string): string =>
    arn?.slice(arn.indexOf(start)) ?? '';
  return {
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/ApplicationELB',
        MetricName,
        Dimensions: [
          { Name: 'TargetGroup', Value: after(group?.arn, 'targetgroup/') },
          { Name: 'LoadBalancer', Value: after(group?.loadBalancerArn, 'app/') },
        ],
      },
      Period: 60,
      Stat,
    },
  };
};

const read = async (hours: number, ...queries: MetricDataQuery[]) => {
  const { MetricDataResults: results } = await cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(START - hours * HOUR),
      EndTime: new Date(START),
      MetricDataQueries: queries,
    }),
  );
  return new Map(results?.map((result) => [result.Id, result]));
};

const mean = (values: readonly number[] | undefined): number =>
  (values ?? []).reduce((sum, value) => sum + value, 0) / (values?.length ?? 1);

describe('metrics of a service', () => {
  test('one point a minute, the newest first, between 0 and 100 per cent', async () => {
    const found = await read(1, ofService('cpu', 'CPUUtilization', 'web'));
    const { Timestamps: times = [], Values: values = [], StatusCode } = found.get('cpu') ?? {};
    expect(StatusCode).toBe('Complete');
    expect(times).toHaveLength(60);
    expect(times[0]?.getTime()).toBe(START - 60_000);
    expect(values.every((value) => value > 0 && value <= 100)).toBe(true);
  });

  test('maximum ≥ p95 ≥ average ≥ minimum, and SampleCount is the number of tasks', async () => {
    const stats = ['Maximum', 'p95', 'Average', 'Minimum', 'SampleCount'];
    const queries = stats.map((stat) =>
      ofService(stat.toLowerCase(), 'CPUUtilization', 'web', { stat }),
    );
    const found = await read(1, ...queries);
    const [most, p95, average, least] = ['maximum', 'p95', 'average', 'minimum'].map((id) =>
      mean(found.get(id)?.Values),
    );
    expect(most).toBeGreaterThan(p95 ?? 0);
    expect(p95).toBeGreaterThan(average ?? 0);
    expect(average).toBeGreaterThan(least ?? 0);
    expect(found.get('samplecount')?.Values?.[0]).toBe(6);
  });

  test('no datapoint where no task runs, which is not 0 %', async () => {
    const found = await read(1, ofService('cpu', 'CPUUtilization', 'api', { cluster: 'staging' }));
    expect(found.get('cpu')).toMatchObject({ Values: [], StatusCode: 'Complete' });
  });

  test('follows the day: afternoons are busier than nights', async () => {
    const found = await read(
      24,
      ofService('tasks', 'RunningTaskCount', 'web', {
        period: 3_600,
        namespace: 'ECS/ContainerInsights',
      }),
      { ...ofBalancer('requests', 'RequestCount', 'Sum') },
    );
    const tasks = found.get('tasks')?.Values ?? [];
    expect(Math.max(...tasks)).toBeGreaterThan(Math.min(...tasks));
    const requests = found.get('requests')?.Values ?? [];
    expect(Math.max(...requests)).toBeGreaterThan(3 * Math.min(...requests));
  });

  test('memory of image-resizer climbs to its limit and falls; that of checkout stays in sight', async () => {
    const found = await read(
      1,
      ofService('leak', 'MemoryUtilization', 'image-resizer'),
      ofService('checkout', 'MemoryUtilization', 'checkout'),
    );
    const leak = found.get('leak')?.Values ?? [];
    expect(Math.max(...leak) - Math.min(...leak)).toBeGreaterThan(15);
    expect(Math.min(...(found.get('checkout')?.Values ?? []))).toBeGreaterThan(20);
  });

  test('a cluster without Container Insights has no task counts', async () => {
    const found = await read(
      1,
      ofService('tasks', 'RunningTaskCount', 'web', {
        cluster: 'staging',
        namespace: 'ECS/ContainerInsights',
      }),
    );
    expect(found.get('tasks')?.Values).toEqual([]);
  });
});

describe('metric math', () => {
  test('divides, fills and sums up; what is only calculated with is left out', async () => {
    const found = await read(
      1,
      { ...ofBalancer('bad', 'HTTPCode_Target_5XX_Count', 'Sum'), ReturnData: false },
      { ...ofBalancer('all', 'RequestCount', 'Sum'), ReturnData: false },
      { Id: 'share', Expression: '100 * FILL(bad, 0) / all', Label: '5xx share' },
      { Id: 'sum', Expression: 'SUM(METRICS())' },
    );
    expect([...found.keys()]).toEqual(['share', 'sum']);
    expect(found.get('share')?.Label).toBe('5xx share');
    expect(found.get('share')?.Values).toHaveLength(60);
    expect(mean(found.get('share')?.Values)).toBeLessThan(1);
    expect(mean(found.get('sum')?.Values)).toBeGreaterThan(1_000);
  });

  test('what it cannot read is refused', async () => {
    const call = read(1, { Id: 'e', Expression: 'm9 / 2' });
    expect(await refusalOf(call)).toMatch(/^InvalidParameterValueException: .*m9/);
  });
});

describe('what CloudWatch refuses', () => {
  test('times in the wrong order, ids that begin with a capital, odd periods', async () => {
    expect(await refusalOf(read(0, ofService('cpu', 'CPUUtilization', 'web')))).toBe(
      'InvalidParameterValueException: The parameter StartTime must be less than the parameter EndTime.',
    );
    expect(await refusalOf(read(1, ofService('Cpu', 'CPUUtilization', 'web')))).toMatch(/pattern/);
    const odd = ofService('cpu', 'CPUUtilization', 'web', { period: 61 });
    expect(await refusalOf(read(1, odd))).toMatch(/multiple of 60/);
  });
});

describe('alarms', () => {
  test('tell which services run too few tasks', async () => {
    const input = new DescribeAlarmsCommand({ StateValue: 'ALARM' });
    const { MetricAlarms: alarms } = await cloudWatch.send(input);
    const names = alarms?.map(({ AlarmName }) => AlarmName);
    expect(names).toContain('prod-reports-running-tasks-low');
    expect(names).not.toContain('prod-fargate-web-running-tasks-low');
  });
});
