import {
  DescribeServicesCommand,
  ECSClient,
  ListClustersCommand,
  ListTasksCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, startAccountTest } from './account-test.ts';
import { smallPlan } from './small-plan.ts';

let stage: AccountTest;
let ecs: ECSClient;
beforeEach(async () => {
  stage = await startAccountTest({
    plan: smallPlan({}),
    authorize: ({ action }) => action !== 'ecs:ListTasks',
  });
  ecs = new ECSClient(stage.config);
});
afterEach(async () => {
  ecs.destroy();
  await stage.account.stop();
});

const list = () => ecs.send(new ListClustersCommand({}));
const describeApp = () =>
  ecs.send(new DescribeServicesCommand({ cluster: 'small', services: ['app', 'app'] }));

describe('faults on demand', () => {
  test('a throttled call says so, as often as it was asked for', async () => {
    stage.account.faults.add({ kind: 'throttle', action: 'ecs:ListClusters', times: 2 });
    expect(await refusalOf(list())).toBe('ThrottlingException: Rate exceeded');
    expect(await refusalOf(list())).toBe('ThrottlingException: Rate exceeded');
    expect(await refusalOf(list())).toBe('no error');
  });

  test('a denied call names the caller and the action', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:*' });
    expect(await refusalOf(list())).toBe(
      'AccessDeniedException: User: arn:aws:iam::123456789012:user/stevedore is not authorized to perform: ecs:ListClusters on resource: * because no identity-based policy allows the ecs:ListClusters action',
    );
  });

  test('the policy in front of the account refuses in the same words', async () => {
    const call = ecs.send(new ListTasksCommand({ cluster: 'small' }));
    expect(await refusalOf(call)).toMatch(/^AccessDeniedException: .* perform: ecs:ListTasks /);
  });

  test('half of a batch can be missing', async () => {
    stage.account.faults.add({ kind: 'halfFailed', times: 1 });
    const { services, failures } = await describeApp();
    expect(services).toHaveLength(1);
    expect(failures?.map(({ reason }) => reason)).toEqual(['MISSING']);
  });

  test('a lost answer: the change is made, the caller hears nothing', async () => {
    stage.account.faults.add({ kind: 'lostAnswer', action: 'ecs:UpdateService', times: 1 });
    const update = { cluster: 'small', service: 'app', desiredCount: 5 };
    expect(await refusalOf(ecs.send(new UpdateServiceCommand(update)))).not.toBe('no error');
    const { services } = await describeApp();
    expect(services?.[0]?.desiredCount).toBe(5);
  });

  test('a call without an answer ends when the caller gives up', async () => {
    stage.account.faults.add({ kind: 'timeout', times: 1 });
    const given = new AbortController();
    const call = ecs.send(new ListClustersCommand({}), { abortSignal: given.signal });
    while (stage.account.calls().length === 0) await new Promise(setImmediate);
    given.abort();
    expect(await refusalOf(call)).toMatch(/^AbortError/);
  });

  test('a late answer comes when its time has come', async () => {
    stage.account.faults.add({ kind: 'latency', milliseconds: 4_000, times: 1 });
    const call = list();
    await stage.clock.untilTimer(4_000);
    stage.clock.advance(4_000);
    expect((await call).clusterArns).toHaveLength(1);
  });

  test('an error of the service arrives as one', async () => {
    stage.account.faults.add({ kind: 'serverError' });
    expect(await refusalOf(list())).toMatch(/^ServerException/);
  });

  test('services that speak XML refuse in XML', async () => {
    const balancers = new ElasticLoadBalancingV2Client(stage.config);
    const health = new DescribeTargetHealthCommand({ TargetGroupArn: 'arn:nothing' });
    expect(await refusalOf(balancers.send(health))).toMatch(/^TargetGroupNotFound/);
    stage.account.faults.add({ kind: 'accessDenied' });
    expect(await refusalOf(balancers.send(health))).toMatch(
      /^AccessDenied: .*DescribeTargetHealth/,
    );
    balancers.destroy();
  });
});

describe('the rate of calls', () => {
  test('50 calls of a kind pass at once, then 20 a second', async () => {
    const results: string[] = [];
    for (let call = 0; call < 52; call += 1) results.push(await refusalOf(list()));
    expect(results.filter((one) => one === 'no error')).toHaveLength(50);
    expect(results.at(-1)).toBe('ThrottlingException: Rate exceeded');
    stage.clock.advance(100);
    const after = [await refusalOf(list()), await refusalOf(list()), await refusalOf(list())];
    expect(after).toEqual(['no error', 'no error', 'ThrottlingException: Rate exceeded']);
  });
});

describe('requests that no client sends', () => {
  const post = (headers: Readonly<Record<string, string>>, body = '{}') =>
    fetch(stage.account.url, { method: 'POST', headers, body });
  const target = 'AmazonEC2ContainerServiceV20141113.ListClusters';

  test('without an access key, without JSON, of an unknown kind', async () => {
    const unsigned = await post({ 'x-amz-target': target });
    expect(await unsigned.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    const authorization = 'AWS4-HMAC-SHA256 Credential=AKIA/20261120/eu-central-1/ecs/aws4_request';
    const broken = await post({ 'x-amz-target': target, authorization }, '{');
    expect(await broken.json()).toMatchObject({ __type: 'SerializationException' });
    const strange = await post({ 'x-amz-target': 'Strange.Call', authorization });
    expect(await strange.json()).toMatchObject({ __type: 'UnknownOperationException' });
    const unknown = await post({
      'x-amz-target': target.replace('ListC', 'InventC'),
      authorization,
    });
    expect(await unknown.json()).toMatchObject({ __type: 'UnknownOperationException' });
    expect(unknown.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('only POST requests to 127.0.0.1 are answered', async () => {
    expect((await fetch(stage.account.url)).status).toBe(403);
  });
});
