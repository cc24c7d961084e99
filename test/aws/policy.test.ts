import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SCOPES } from '../../src/aws/action-facts.ts';
import { policyReasons, readClusterArn, readPolicy } from '../../src/aws/iam/read-policy.ts';
import { DECLARED_ACTIONS } from '../../src/aws/read-actions.ts';
import { awsProblemOf } from '../../src/model/aws-problem.ts';
import type { Call } from '../../src/sandbox/aws/wire/answer-call.ts';
import { everyRead } from './every-read.ts';
import { allows } from './policy-evaluator.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

const PLACE = { region: 'eu-central-1', accountId: '123456789012' };
const clusterArn = (name: string): string =>
  `arn:aws:ecs:${PLACE.region}:${PLACE.accountId}:cluster/${name}`;
const clusters = ['prod', 'prod-fargate'].flatMap((name) => readClusterArn(clusterArn(name)) ?? []);
const policy = readPolicy(clusters);

let stage: ReadersTest;
const denied: Call[] = [];
beforeAll(async () => {
  stage = await startReadersTest({
    ...PLACE,
    authorize: (call) => {
      const allowed = allows(policy, call, PLACE);
      if (!allowed) denied.push(call);
      return allowed;
    },
  });
});
afterAll(() => stage.account.stop());

const problemOf = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => awsProblemOf(error),
  );

describe('the policy for reading', () => {
  test('allows all that Stevedore does in its clusters, and holds no action that it never calls', async () => {
    const { readers, account } = stage;
    const actions = await stage.callsOf(async () => {
      for (const cluster of ['prod', 'prod-fargate'])
        await everyRead(readers, cluster, account.now()).catch((error: unknown) => {
          throw new Error(JSON.stringify(awsProblemOf(error) ?? String(error)));
        });
    });
    expect(new Set(denied.map(({ action }) => action))).toEqual(new Set(['ecs:DescribeClusters']));
    const needed = new Set(actions.filter((action) => action !== 'sts:GetCallerIdentity'));
    expect([...new Set(policy.Statement.flatMap(({ Action }) => Action))].sort()).toEqual(
      [...needed].sort(),
    );
  });

  test('shows of all clusters those that it allows', async () => {
    const names = (await stage.readers.ecs.clusters()).value.map(({ clusterName }) => clusterName);
    expect(names).toEqual(['prod', 'prod-fargate']);
  });

  test('allows nothing in another cluster, and the refusal names action and policy', async () => {
    const { ecs } = stage.readers;
    for (const call of [
      ecs.services('staging'),
      ecs.describeServices('staging', ['web']),
      ecs.tasks('staging', { desiredStatus: 'RUNNING' }),
      ecs.containerInstances('staging'),
    ])
      expect(await problemOf(call)).toMatchObject({ kind: 'access-denied', deny: 'implicit' });
    expect(await problemOf(ecs.services('staging'))).toMatchObject({
      action: 'ecs:ListServices',
      principal: expect.stringMatching(/^arn:aws:iam::/),
      policyHint: '{"Effect":"Allow","Action":"ecs:ListServices","Resource":"*"}',
    });
  });

  test('lets nothing be changed', () => {
    const writes = [
      'ecs:UpdateService',
      'ecs:RunTask',
      'ecs:StopTask',
      'ecs:TagResource',
      'iam:PassRole',
    ];
    const caller = { accessKeyId: '', arn: '', userId: '' };
    for (const action of writes)
      expect(allows(policy, { action, input: { cluster: 'prod' }, caller }, PLACE)).toBe(false);
    for (const { Action } of policy.Statement)
      for (const action of Action)
        expect(action).toMatch(/^[a-z-]+:(?:List|Describe|Get)[A-Za-z]+$/);
  });

  test('has a reason and a scope for every declared action, and the table has no other', () => {
    expect(policyReasons().map(({ action }) => action)).toEqual(
      DECLARED_ACTIONS.map(({ action }) => action),
    );
    expect([...SCOPES.keys()].sort()).toEqual(DECLARED_ACTIONS.map(({ action }) => action).sort());
  });

  test('is one statement on everything where no cluster is named', () => {
    expect(readPolicy([]).Statement).toEqual([
      { Sid: 'Read', Effect: 'Allow', Action: expect.any(Array), Resource: ['*'] },
    ]);
  });

  test.each([
    'prod',
    'arn:aws:ecs:eu-central-1:123456789012:service/prod/web',
    'arn:aws:ecs:x:1:cluster/prod',
  ])('%s is no cluster ARN', (text) => {
    expect(readClusterArn(text)).toBeUndefined();
  });
});
