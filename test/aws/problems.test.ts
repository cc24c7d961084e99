import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { awsProblemOf } from '../../src/model/aws-problem.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

let stage: ReadersTest;
beforeAll(async () => {
  stage = await startReadersTest({}, 200);
});
afterEach(() => {
  stage.account.faults.clear();
  stage.pass(3_600_000);
});
afterAll(() => stage.account.stop());

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => awsProblemOf(error),
  );

const region = 'eu-central-1';

describe('what a failed call means', () => {
  test('a denied action is named with who lacks it and the statement that allows it', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:DescribeServices' });
    const calls = await stage.callsOf(async () => {
      expect(await problemOf(stage.readers.ecs.describeServices('prod', ['web']))).toEqual({
        kind: 'access-denied',
        region,
        action: 'ecs:DescribeServices',
        resource: undefined,
        principal: `arn:aws:iam::${stage.account.accountId}:user/stevedore`,
        deny: 'implicit',
        policyHint: '{"Effect":"Allow","Action":"ecs:DescribeServices","Resource":"*"}',
      });
    });
    expect(calls).toHaveLength(1);
  });

  test('a denied action of Elastic Load Balancing, which answers in XML, too', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'elasticloadbalancing:*' });
    expect(await problemOf(stage.readers.targets.health('arn:x'))).toMatchObject({
      kind: 'access-denied',
      action: 'elasticloadbalancing:DescribeTargetHealth',
    });
  });

  test('throttling is tried again after a pause, and passes when it ends', async () => {
    stage.account.faults.add({ kind: 'throttle', action: 'ecs:ListServices', times: 2 });
    const before = stage.pauses.length;
    const calls = await stage.callsOf(() => stage.readers.ecs.services('prod'));
    expect(calls).toEqual(['ecs:ListServices', 'ecs:ListServices', 'ecs:ListServices']);
    expect(stage.pauses.slice(before)).toEqual([1_000, 2_000]);
  });

  test('throttling that does not end is said, with when to try again', async () => {
    stage.account.faults.add({ kind: 'throttle', action: 'cloudwatch:*' });
    const calls = await stage.callsOf(async () => {
      expect(await problemOf(stage.readers.metrics.firing())).toEqual({
        kind: 'throttled',
        region,
        action: 'cloudwatch:DescribeAlarms',
        retryAfterMs: 4_000,
      });
    });
    expect(calls).toHaveLength(3);
  });

  test('a server error is tried again', async () => {
    stage.account.faults.add({ kind: 'serverError', times: 1 });
    expect((await stage.readers.ecs.clusters()).value).toHaveLength(3);
  });

  test('a lost answer is tried again, then AWS cannot be reached', async () => {
    stage.account.faults.add({ kind: 'lostAnswer', action: 'ecs:ListClusters' });
    expect(await problemOf(stage.readers.ecs.clusters())).toEqual({
      kind: 'unreachable',
      region,
      action: 'ecs:ListClusters',
    });
  });

  test('no answer at all ends with a timeout', async () => {
    stage.account.faults.add({ kind: 'timeout', action: 'logs:GetLogEvents' });
    const wanted = { group: '/ecs/web', stream: 'a/b/c', limit: 5 };
    expect(await problemOf(stage.readers.logs.lastLines(wanted))).toMatchObject({
      kind: 'timeout',
      action: 'logs:GetLogEvents',
    });
  });

  test('what does not exist is named by its kind', async () => {
    const { ecs, targets, logs } = stage.readers;
    const absent = async (call: Promise<unknown>) => {
      const problem = await problemOf(call);
      return problem?.kind === 'not-found' ? [problem.what, problem.name] : problem;
    };
    expect(await absent(ecs.services('nowhere'))).toEqual(['cluster', 'nowhere']);
    expect(await absent(ecs.describeServices('nowhere', ['web']))).toEqual(['cluster', 'nowhere']);
    expect(await absent(ecs.taskDefinition('nobody:7'))).toEqual(['task-definition', 'nobody:7']);
    expect(
      await absent(ecs.tasks('prod', { service: 'nobody', desiredStatus: 'RUNNING' })),
    ).toEqual(['service', 'nobody']);
    expect(await absent(ecs.serviceDeployments('prod', 'nobody'))).toEqual(['service', 'nobody']);
    expect(await absent(targets.health('arn:none'))).toEqual(['target-group', 'arn:none']);
    expect(await absent(logs.lastLines({ group: '/none', stream: 'a/b/c', limit: 1 }))).toEqual([
      'log-group',
      '/none',
    ]);
  });

  test('what half of a call failed to describe is missing, not an error', async () => {
    const { ecs } = stage.readers;
    const arns = (await ecs.services('prod')).value;
    stage.account.faults.add({ kind: 'halfFailed', action: 'ecs:DescribeServices' });
    const { services, missing } = (await ecs.describeServices('prod', arns)).value;
    expect(services.length + missing.length).toBe(arns.length);
    expect(missing.length).toBeGreaterThan(0);
  });

  test('a series that AWS could not read is failed, which is not the same as no data', async () => {
    stage.account.faults.add({ kind: 'halfFailed', action: 'cloudwatch:GetMetricData' });
    const query = (id: string) => ({
      id,
      namespace: 'AWS/ECS',
      metricName: 'CPUUtilization',
      dimensions: { ClusterName: 'prod', ServiceName: 'api' },
      stat: 'Average',
    });
    const toMs = stage.account.now();
    const range = { fromMs: toMs - 600_000, toMs, periodSeconds: 60 };
    const { value } = await stage.readers.metrics.series([query('a'), query('b')], range);
    expect(value.map(({ id, state, points }) => [id, state, points.length > 0])).toEqual([
      ['a', 'complete', true],
      ['b', 'failed', false],
    ]);
  });

  test('a failure is not remembered', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:ListClusters', times: 1 });
    expect(await problemOf(stage.readers.ecs.clusters())).toBeDefined();
    expect((await stage.readers.ecs.clusters()).value).toHaveLength(3);
  });
});
