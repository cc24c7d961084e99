import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let balancers: ElasticLoadBalancingV2Client;
beforeAll(async () => {
  stage = await startAccountTest();
  balancers = new ElasticLoadBalancingV2Client(stage.config);
});
afterAll(async () => {
  balancers.destroy();
  await stage.account.stop();
});

const groupOf = async (name: string) => {
  const input = new DescribeTargetGroupsCommand({ Names: [name] });
  return (await balancers.send(input)).TargetGroups?.[0];
};

const healthOf = async (name: string) => {
  const TargetGroupArn = (await groupOf(name))?.TargetGroupArn;
  const answer = await balancers.send(new DescribeTargetHealthCommand({ TargetGroupArn }));
  return answer.TargetHealthDescriptions ?? [];
};

describe('targets, as their load balancer sees them', () => {
  test('a healthy service: every task, by its IP address and container port', async () => {
    const health = await healthOf('web');
    expect(health).toHaveLength(6);
    for (const { Target, TargetHealth } of health) {
      expect(TargetHealth?.State).toBe('healthy');
      expect(Target?.Id).toMatch(/^10\.0\.\d+\.\d+$/);
      expect(Target?.Port).toBe(8080);
    }
  });

  test('tasks on instances: by instance and dynamic host port', async () => {
    const health = await healthOf('api');
    expect(health).toHaveLength(4);
    for (const { Target } of health) {
      expect(Target?.Id).toMatch(/^i-0\w{16}$/);
      expect(Target?.Port).toBeGreaterThanOrEqual(32_768);
    }
  });

  test('search: old targets are healthy, new ones are not', async () => {
    const states = new Set<string | undefined>();
    for (let step = 0; step < 30; step += 1) {
      for (const { TargetHealth } of await healthOf('search')) states.add(TargetHealth?.State);
      stage.account.advance(10_000);
    }
    expect([...states].sort()).toEqual(expect.arrayContaining(['draining', 'healthy', 'initial']));
  });

  test('the group tells what its health check asks for', async () => {
    expect(await groupOf('search')).toMatchObject({
      HealthCheckPath: '/healthz',
      Matcher: { HttpCode: '200' },
      TargetType: 'ip',
    });
  });

  test('a target that is not there is unused', async () => {
    const TargetGroupArn = (await groupOf('web'))?.TargetGroupArn;
    const input = { TargetGroupArn, Targets: [{ Id: '10.9.9.9', Port: 8080 }] };
    const { TargetHealthDescriptions: found } = await balancers.send(
      new DescribeTargetHealthCommand(input),
    );
    expect(found?.map(({ TargetHealth }) => TargetHealth?.Reason)).toEqual([
      'Target.NotRegistered',
    ]);
  });
});

describe('who one is', () => {
  test('the user of the account, until a role is assumed', async () => {
    const sts = new STSClient(stage.config);
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      'arn:aws:iam::123456789012:user/stevedore',
    );
    const RoleArn = 'arn:aws:iam::210987654321:role/stevedore-read';
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'slack-U1', SourceIdentity: 'slack-U1' }),
    );
    sts.destroy();
    const credentials = {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
      sessionToken: given?.SessionToken ?? '',
    };
    const session = new STSClient({ ...stage.config, credentials });
    expect(await session.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: 'arn:aws:sts::210987654321:assumed-role/stevedore-read/slack-U1',
      Account: '210987654321',
    });
    const odd = new AssumeRoleCommand({ RoleArn: 'nothing', RoleSessionName: 'x' });
    expect(await refusalOf(session.send(odd))).toMatch(/^ValidationException/);
    session.destroy();
  });
});
