import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toSeries } from '../../src/aws/metric-series.ts';
import { awsProblemOf } from '../../src/model/aws-problem.ts';
import { DEFAULT_PLAN } from '../../src/sandbox/aws/plan/default-plan.ts';
import { planOfServices } from './plan-of-services.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

const many = planOfServices(1);

let stage: ReadersTest;
beforeAll(async () => {
  stage = await startReadersTest({
    plan: {
      ...many,
      services: [
        ...many.services.map((service) => ({ ...service, name: 'wide', desiredCount: 250 })),
        ...many.services.map((service) => ({ ...service, name: 'asleep' })),
      ],
    },
  });
});
afterAll(() => stage.account.stop());

describe('mistakes that other tools made', () => {
  test('DescribeTasks fed with one page of ListTasks, or with more than a hundred tasks', async () => {
    const { value } = await stage.readers.ecs.tasks('big', {
      service: 'wide',
      desiredStatus: 'RUNNING',
    });
    expect(new Set(value.map(({ taskArn }) => taskArn)).size).toBe(250);
  });

  test('stopped tasks of the first page only', async () => {
    const { ecs } = stage.readers;
    const service = stage.account.world.clusters.get('big')?.services.get('wide');
    expect(service).toBeDefined();
    const { value: running } = await ecs.tasks('big', {
      service: 'wide',
      desiredStatus: 'RUNNING',
    });
    const { ECSClient, UpdateServiceCommand } = await import('@aws-sdk/client-ecs');
    const client = new ECSClient(stage.config);
    await client.send(
      new UpdateServiceCommand({ cluster: 'big', service: 'wide', desiredCount: 0 }),
    );
    client.destroy();
    stage.pass(600_000);
    const { value } = await ecs.tasks('big', { service: 'wide', desiredStatus: 'STOPPED' });
    expect(value.length).toBeGreaterThanOrEqual(running.length);
  });

  test('"Tasks cannot be empty" for a service without tasks', async () => {
    const calls = await stage.callsOf(async () => {
      const filter = { service: 'asleep', desiredStatus: 'RUNNING' } as const;
      expect((await stage.readers.ecs.tasks('big', filter)).value).toEqual([]);
    });
    expect(calls).toEqual(['ecs:ListTasks']);
  });

  test('an error swallowed as "no failed tasks"', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:DescribeTasks' });
    const call = stage.readers.ecs.describeTasks('big', ['f'.repeat(32)]);
    await expect(call).rejects.toThrow('AWS denied ecs:DescribeTasks in eu-central-1.');
    stage.account.faults.clear();
  });

  test('the last point of a list that is in no order taken for the newest', () => {
    const at = (minute: number) => new Date(minute * 60_000);
    const first = {
      Timestamps: [at(3), at(1)],
      Values: [30, 10],
      StatusCode: 'PartialData',
    } as const;
    const second = { Timestamps: [at(2)], Values: [20], StatusCode: 'Complete' } as const;
    const pages = [first, second].map(({ Timestamps, Values, StatusCode }) => ({
      Timestamps: [...Timestamps],
      Values: [...Values],
      StatusCode,
    }));
    expect(toSeries('q', pages)).toEqual({
      id: 'q',
      state: 'complete',
      points: [10, 20, 30].map((value, minute) => ({ atMs: (minute + 1) * 60_000, value })),
    });
  });

  test('a metric that could not be read shown as 0', () => {
    expect(toSeries('q', [])).toEqual({ id: 'q', points: [], state: 'failed' });
    expect(toSeries('q', [{ StatusCode: 'Complete', Timestamps: [], Values: [] }])).toEqual({
      id: 'q',
      points: [],
      state: 'complete',
    });
  });

  test('an old service ARN without the name of its cluster', async () => {
    const other = await startReadersTest({ plan: DEFAULT_PLAN });
    try {
      const { scaling, ecs } = other.readers;
      const arns = (await ecs.services('prod-fargate')).value;
      const range = async (service: string) =>
        (await scaling.target('prod-fargate', service)).value;
      const ranges = await Promise.all(arns.map(range));
      const scaled = arns[ranges.findIndex((one) => one !== undefined)] ?? '';
      const old = scaled.replace('service/prod-fargate/', 'service/');
      expect(old).not.toBe(scaled);
      expect(await range(old)).toEqual(await range(scaled));
    } finally {
      await other.account.stop();
    }
  });

  test('logs looked up with a parameter that GetLogEvents does not have', async () => {
    const wanted = { group: '/ecs/none', stream: 'app/app/1', limit: 10 };
    const problem = await stage.readers.logs.lastLines(wanted).then(
      () => undefined,
      (error: unknown) => awsProblemOf(error),
    );
    // The simulated account refuses unknown parameters with a ValidationException.
    expect(problem).toMatchObject({ kind: 'not-found', what: 'log-group', name: '/ecs/none' });
  });
});
