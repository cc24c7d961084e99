import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, START, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let ecs: ECSClient;
beforeAll(async () => {
  stage = await startAccountTest();
  ecs = new ECSClient(stage.config);
});
afterAll(async () => {
  ecs.destroy();
  await stage.account.stop();
});

const cluster = 'prod-fargate';

const web = async () => {
  const input = { cluster, services: ['web', 'nobody'] };
  const answer = await ecs.send(new DescribeServicesCommand(input));
  return { service: answer.services?.[0], failures: answer.failures };
};

const taskArns = async (): Promise<readonly string[]> => {
  const { taskArns: arns } = await ecs.send(new ListTasksCommand({ cluster, serviceName: 'web' }));
  return arns ?? [];
};

describe('a healthy Fargate service, read by the SDK', () => {
  test('runs what it is to run, with one completed deployment', async () => {
    const { service } = await web();
    expect(service?.status).toBe('ACTIVE');
    expect(service?.runningCount).toBe(service?.desiredCount);
    expect(service?.deployments?.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED']);
    expect(service?.createdAt?.getTime()).toBeLessThan(START);
  });

  test('an unknown name is a failure, not an error', async () => {
    const { failures } = await web();
    const arn = 'arn:aws:ecs:eu-central-1:123456789012:service/prod-fargate/nobody';
    expect(failures).toEqual([{ arn, reason: 'MISSING' }]);
  });

  test('events carry the true prefix, the newest first, at most 100', async () => {
    const { service } = await web();
    const events = service?.events ?? [];
    expect(events).toHaveLength(100);
    expect(events.every(({ message }) => message?.startsWith('(service web) '))).toBe(true);
    const times = events.map(({ createdAt }) => createdAt?.getTime() ?? 0);
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  test('one task more goes through its states until the service is steady again', async () => {
    const before = new Set(await taskArns());
    const { service } = await web();
    const desiredCount = (service?.desiredCount ?? 0) + 1;
    await ecs.send(new UpdateServiceCommand({ cluster, service: 'web', desiredCount }));
    stage.account.advance(2_500);
    const fresh = (await taskArns()).filter((arn) => !before.has(arn));
    expect(fresh).toHaveLength(1);
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 90; step += 1) {
      stage.account.advance(2_000);
      const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [...fresh] }));
      const status = tasks?.[0]?.lastStatus;
      if (seen.at(-1) !== status) seen.push(status);
    }
    expect(seen.filter((status) => status !== 'ACTIVATING')).toEqual([
      'PROVISIONING',
      'PENDING',
      'RUNNING',
    ]);
    const { service: after } = await web();
    expect(after?.runningCount).toBe(desiredCount);
    expect(after?.deployments).toHaveLength(1);
    expect(after?.events?.[0]?.message).toBe('(service web) has reached a steady state.');
  });
});
