import {
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServicesCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let ecs: ECSClient;
beforeAll(async () => {
  stage = await startAccountTest({
    refusals: () => ['Container.name should not be null or empty.'],
  });
  ecs = new ECSClient(stage.config);
});
afterAll(async () => {
  ecs.destroy();
  await stage.account.stop();
});

const names = (count: number): string[] => Array.from({ length: count }, (_, one) => `name-${one}`);

describe('what ECS refuses, in its own words', () => {
  test('more than 10 services, more than 100 clusters or tasks, no tasks', async () => {
    const services = names(11);
    expect(
      await refusalOf(ecs.send(new DescribeServicesCommand({ cluster: 'prod', services }))),
    ).toBe('InvalidParameterException: service names can have at most 10 items.');
    expect(await refusalOf(ecs.send(new DescribeClustersCommand({ clusters: names(101) })))).toBe(
      'InvalidParameterException: Clusters cannot have more than 100 elements',
    );
    expect(
      await refusalOf(ecs.send(new DescribeTasksCommand({ cluster: 'prod', tasks: [] }))),
    ).toBe('InvalidParameterException: Tasks cannot be empty.');
    const containerInstances = names(101);
    const many = new DescribeContainerInstancesCommand({ cluster: 'prod', containerInstances });
    expect(await refusalOf(ecs.send(many))).toMatch(/^InvalidParameterException/);
  });

  test('unknown clusters and services', async () => {
    const services = ['web'];
    expect(await refusalOf(ecs.send(new DescribeServicesCommand({ services })))).toBe(
      'ClusterNotFoundException: Cluster not found.',
    );
    const update = { cluster: 'prod', service: 'nobody', desiredCount: 1 };
    expect(await refusalOf(ecs.send(new UpdateServiceCommand(update)))).toBe(
      'ServiceNotFoundException: Service not found.',
    );
    const taskDefinition = 'nobody:1';
    const describeIt = new DescribeTaskDefinitionCommand({ taskDefinition });
    expect(await refusalOf(ecs.send(describeIt))).toBe(
      'ClientException: Unable to describe task definition.',
    );
  });

  test('a desired count for a DAEMON, and a negative one', async () => {
    const update = { cluster: 'prod', service: 'log-agent', desiredCount: 3 };
    expect(await refusalOf(ecs.send(new UpdateServiceCommand(update)))).toBe(
      'InvalidParameterException: The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
    );
    const negative = { cluster: 'prod', service: 'worker', desiredCount: -1 };
    expect(await refusalOf(ecs.send(new UpdateServiceCommand(negative)))).toMatch(
      /^InvalidParameterException/,
    );
  });

  test('a task definition that breaks a rule', async () => {
    const input = { family: 'bad', containerDefinitions: [] };
    expect(await refusalOf(ecs.send(new RegisterTaskDefinitionCommand(input)))).toBe(
      'ClientException: Container.name should not be null or empty.',
    );
  });

  test('a service and a family at once in ListTasks', async () => {
    const input = { cluster: 'prod', family: 'api', serviceName: 'api' };
    expect(await refusalOf(ecs.send(new ListTasksCommand(input)))).toMatch(
      /^InvalidParameterException/,
    );
  });
});

describe('what comes back in parts', () => {
  test('ListServices gives 10 unless more is asked for', async () => {
    const few = await ecs.send(new ListServicesCommand({ cluster: 'prod-fargate', maxResults: 4 }));
    expect(few.serviceArns).toHaveLength(4);
    const { nextToken } = few;
    const rest = await ecs.send(
      new ListServicesCommand({ cluster: 'prod-fargate', ...(nextToken && { nextToken }) }),
    );
    expect(new Set([...(few.serviceArns ?? []), ...(rest.serviceArns ?? [])]).size).toBe(7);
    expect(rest.nextToken).toBeUndefined();
  });
});

describe('tasks outside of services', () => {
  test('what finds no instance is a failure of RunTask', async () => {
    const answer = await ecs.send(
      new RunTaskCommand({ cluster: 'prod', taskDefinition: 'reports', count: 2 }),
    );
    expect(answer.tasks).toEqual([]);
    expect(answer.failures).toHaveLength(6);
    const reasons = answer.failures?.map(({ reason }) => reason);
    expect(reasons).toContain('RESOURCE:MEMORY');
    expect(reasons?.every((reason) => reason?.startsWith('RESOURCE:'))).toBe(true);
  });

  test('a task that somebody stops says so, and cannot be protected', async () => {
    const cluster = 'prod';
    const { tasks } = await ecs.send(new RunTaskCommand({ cluster, taskDefinition: 'worker' }));
    const task = tasks?.[0]?.taskArn ?? '';
    const protect = { cluster, tasks: [task], protectionEnabled: true };
    const { failures } = await ecs.send(new UpdateTaskProtectionCommand(protect));
    expect(failures?.[0]?.reason).toBe('TASK_NOT_VALID');
    stage.account.advance(60_000);
    await ecs.send(new StopTaskCommand({ cluster, task, reason: 'Stopped by operator' }));
    stage.account.advance(120_000);
    const after = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [task] }));
    expect(after.tasks?.[0]).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'UserInitiated',
      stoppedReason: 'Stopped by operator',
    });
    stage.account.advance(3_600_000);
    const gone = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [task] }));
    expect(gone.failures?.[0]?.reason).toBe('MISSING');
  });
});
