import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RATES } from '../../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../../src/aws/call/rate-limiter.ts';
import { readPolicy } from '../../../src/aws/iam/read-policy.ts';
import { readServiceScope, scalePolicy } from '../../../src/aws/iam/scale-policy.ts';
import { createChangeAccount } from '../../../src/aws/write/change-account.ts';
import type { AwsWriters } from '../../../src/change-ports.ts';
import { awsProblemOf } from '../../../src/model/aws-problem.ts';
import { type AccountTest, startAccountTest } from '../../sandbox/aws/account-test.ts';
import { allows } from '../policy-evaluator.ts';

const PLACE = { region: 'eu-central-1', accountId: '123456789012' };
const scopes = (...texts: readonly string[]) =>
  texts.flatMap((text) => readServiceScope(text) ?? []);
const TAG = { key: 'ecs-bot:scale', value: 'true' };
const services = scopes('prod/api', 'prod-fargate/*');
const narrow = scalePolicy({ services, autoscale: false });
const wide = scalePolicy({ services, autoscale: true });

let stage: AccountTest;
let writers: AwsWriters;
let policy = narrow;
let tags: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  stage = await startAccountTest({
    ...PLACE,
    authorize: (call) => allows([readPolicy([]), policy], call, PLACE, tags),
  });
  const { account, clock, config } = stage;
  writers = createChangeAccount(
    'test',
    { ...config, onlyHost: '127.0.0.1' },
    {
      clock,
      limiter: createRateLimiter(RATES, clock),
      wait: async () => {},
      jitter: () => 1,
      attemptMs: 5_000,
      assume: () => config.credentials,
    },
  ).writersFor({ userId: 'U1', teamId: 'T1' }, null);
  expect(account.accountId).toBe(PLACE.accountId);
});
afterAll(() => stage.account.stop());
beforeEach(() => {
  policy = narrow;
  tags = {};
});

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => awsProblemOf(error),
  );
const api = { cluster: 'prod', service: 'api' };
const web = { cluster: 'prod-fargate', service: 'web' };
const DENIED = { kind: 'access-denied', action: 'ecs:UpdateService', deny: 'implicit' };

describe('the policy for scaling', () => {
  test('allows to scale, restart and roll back the services that it names', async () => {
    expect(await problemOf(writers.ecs.setDesiredCount({ ...api, desiredCount: 5 }))).toBe(
      undefined,
    );
    expect(await problemOf(writers.ecs.restart(web))).toBe(undefined);
    const taskDefinition = `arn:aws:ecs:${PLACE.region}:${PLACE.accountId}:task-definition/web:2`;
    expect(await problemOf(writers.ecs.deploy({ ...web, taskDefinition }))).toBe(undefined);
  });

  test.each([
    ['another service', { cluster: 'prod', service: 'worker' }],
    ['a service whose name only begins so', { cluster: 'prod', service: 'api2' }],
    ['the same name in another cluster', { cluster: 'staging', service: 'api' }],
  ])('allows nothing of %s, and the refusal names the missing permission', async (_, other) => {
    const problem = await problemOf(writers.ecs.setDesiredCount({ ...other, desiredCount: 1 }));
    expect(problem).toMatchObject({
      ...DENIED,
      policyHint: '{"Effect":"Allow","Action":"ecs:UpdateService","Resource":"*"}',
    });
  });

  test('allows the range of autoscaling only where that was asked for', async () => {
    const range = { ...web, minCapacity: 3, maxCapacity: 12 };
    expect(await problemOf(writers.scaling.setRange(range))).toMatchObject({
      kind: 'access-denied',
      action: 'application-autoscaling:RegisterScalableTarget',
    });
    policy = wide;
    expect(await problemOf(writers.scaling.setRange(range))).toBe(undefined);
    expect(await problemOf(writers.scaling.suspendScaleIn({ ...web, suspended: true }))).toBe(
      undefined,
    );
  });

  test('can be limited to services with a tag', async () => {
    policy = scalePolicy({ services, tag: TAG, autoscale: false });
    const scale = () => problemOf(writers.ecs.setDesiredCount({ ...api, desiredCount: 4 }));
    expect(await scale()).toMatchObject(DENIED);
    tags = { [TAG.key]: 'false' };
    expect(await scale()).toMatchObject(DENIED);
    tags = { [TAG.key]: TAG.value };
    expect(await scale()).toBe(undefined);
  });

  test('holds no action that nothing calls, and nothing that tags, runs or passes roles', () => {
    const called = new Set(
      stage.account
        .calls()
        .map(({ action }) => action)
        .filter((action) => !/:(?:Describe|List|Get)/.test(action)),
    );
    expect(new Set(wide.Statement.flatMap(({ Action }) => Action))).toEqual(called);
    const caller = { accessKeyId: '', arn: '', userId: '' };
    for (const action of ['ecs:TagResource', 'iam:PassRole', 'ecs:RunTask', 'ecs:StopTask'])
      expect(allows(wide, { action, input: api, caller }, PLACE, tags)).toBe(false);
  });

  test.each(['web', 'prod/web/1', 'arn:aws:ecs:eu-central-1:123456789012:task/prod/web', ''])(
    '%s is no service',
    (text) => {
      expect(readServiceScope(text)).toBeUndefined();
    },
  );

  test('the ARN of a service limits it to that account and Region', () => {
    const [scope] = scopes('arn:aws:ecs:eu-central-1:123456789012:service/prod/api');
    expect(scope).toEqual({ partition: 'aws', ...PLACE, cluster: 'prod', service: 'api' });
  });
});

describe('what is sent', () => {
  test('is the count and nothing else, once', async () => {
    const before = stage.account.calls().length;
    await writers.ecs.setDesiredCount({ ...api, desiredCount: 6 });
    const calls = stage.account.calls().slice(before);
    expect(calls.map(({ action, input }) => [action, input])).toEqual([
      ['ecs:UpdateService', { ...api, desiredCount: 6 }],
    ]);
  });

  test('is never repeated when no answer comes, but again where AWS throttled it', async () => {
    const count = () =>
      stage.account.calls().filter(({ action }) => action === 'ecs:UpdateService');
    const lost = count().length;
    stage.account.faults.add({ kind: 'lostAnswer', action: 'ecs:UpdateService', times: 1 });
    const problem = await problemOf(writers.ecs.setDesiredCount({ ...api, desiredCount: 7 }));
    expect(problem).toMatchObject({ kind: 'unreachable' });
    expect(count().length - lost).toBe(1);
    stage.account.faults.add({ kind: 'throttle', action: 'ecs:UpdateService', times: 1 });
    expect(await problemOf(writers.ecs.setDesiredCount({ ...api, desiredCount: 6 }))).toBe(
      undefined,
    );
  });
});
