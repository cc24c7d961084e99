import {
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  GetTaskProtectionCommand,
  ListContainerInstancesCommand,
  ListServiceDeploymentsCommand,
  ListTagsForResourceCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  StopServiceDeploymentCommand,
  UpdateServiceCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, START, startAccountTest } from './account-test.ts';

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

const latestDeployment = async (cluster: string, service: string) => {
  const list = await ecs.send(new ListServiceDeploymentsCommand({ cluster, service }));
  const arn = list.serviceDeployments?.[0]?.serviceDeploymentArn ?? '';
  const { serviceDeployments } = await ecs.send(
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }),
  );
  return serviceDeployments?.[0];
};

describe('service deployments and revisions', () => {
  test('orders was rolled back: why, when, and to which revision', async () => {
    const deployment = await latestDeployment('prod-fargate', 'orders');
    expect(deployment).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 3 },
      rollback: { reason: 'ECS deployment circuit breaker: tasks failed to start.' },
    });
    expect(deployment?.finishedAt?.getTime()).toBeLessThan(START);
    const arns = [
      deployment?.rollback?.serviceRevisionArn ?? '',
      deployment?.targetServiceRevision?.arn ?? '',
      'arn:aws:ecs:eu-central-1:123456789012:service-revision/prod-fargate/orders/1',
    ];
    const { serviceRevisions, failures } = await ecs.send(
      new DescribeServiceRevisionsCommand({ serviceRevisionArns: arns }),
    );
    const images = serviceRevisions?.map(({ containerImages }) => containerImages?.[0]?.image);
    expect(images?.map((image) => image?.split('/').at(-1))).toEqual([
      'orders:5.0.1',
      'orders:5.1.0',
    ]);
    expect(failures?.[0]?.reason).toBe('MISSING');
  });

  test('a deployment that goes on can be rolled back by hand, one that is over cannot', async () => {
    const going = await latestDeployment('prod-fargate', 'checkout');
    expect(going?.status).toBe('IN_PROGRESS');
    const stop = (serviceDeploymentArn: string | undefined) =>
      ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
    await stop(going?.serviceDeploymentArn);
    stage.account.advance(900_000);
    expect((await latestDeployment('prod-fargate', 'checkout'))?.status).toBe(
      'ROLLBACK_SUCCESSFUL',
    );
    expect(await refusalOf(stop(going?.serviceDeploymentArn))).toMatch(/^ConflictException/);
  });
});

describe('clusters, instances and what they hold', () => {
  test('prod has six instances of three types in three zones', async () => {
    const cluster = 'prod';
    const { containerInstanceArns = [] } = await ecs.send(
      new ListContainerInstancesCommand({ cluster }),
    );
    const { containerInstances = [] } = await ecs.send(
      new DescribeContainerInstancesCommand({ cluster, containerInstances: containerInstanceArns }),
    );
    const values = (name: string) =>
      new Set(
        containerInstances.map(
          ({ attributes }) => attributes?.find((one) => one.name === name)?.value,
        ),
      );
    expect(containerInstances).toHaveLength(6);
    expect(values('ecs.instance-type').size).toBe(3);
    expect(values('ecs.availability-zone').size).toBe(3);
    for (const { registeredResources, remainingResources } of containerInstances) {
      const memory = (list: typeof registeredResources) =>
        list?.find(({ name }) => name === 'MEMORY')?.integerValue ?? 0;
      expect(memory(remainingResources)).toBeGreaterThanOrEqual(0);
      expect(memory(remainingResources)).toBeLessThan(memory(registeredResources));
    }
  });

  test('clusters tell settings, statistics and tags only when asked', async () => {
    const clusters = ['prod', 'nobody'];
    const plain = await ecs.send(new DescribeClustersCommand({ clusters }));
    expect(plain.failures?.[0]?.reason).toBe('MISSING');
    expect(plain.clusters?.[0]).toMatchObject({ activeServicesCount: 6, settings: [], tags: [] });
    const include = ['SETTINGS', 'STATISTICS', 'TAGS'] as const;
    const full = await ecs.send(new DescribeClustersCommand({ clusters, include: [...include] }));
    expect(full.clusters?.[0]?.settings).toEqual([{ name: 'containerInsights', value: 'enabled' }]);
    expect(full.clusters?.[0]?.statistics).toHaveLength(4);
  });

  test('capacity providers and tags', async () => {
    const { capacityProviders } = await ecs.send(new DescribeCapacityProvidersCommand({}));
    expect(capacityProviders?.map(({ name }) => name)).toContain('FARGATE_SPOT');
    const resourceArn = 'arn:aws:ecs:eu-central-1:123456789012:service/prod-fargate/web';
    const { tags } = await ecs.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ key: 'team', value: 'shop' }]);
  });
});

describe('task definitions', () => {
  test('are found by family, family:revision and ARN', async () => {
    const newest = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }));
    expect(newest.taskDefinition?.revision).toBe(3);
    expect(newest.taskDefinition?.registeredAt).toBeInstanceOf(Date);
    const taskDefinition = newest.taskDefinition?.taskDefinitionArn;
    const same = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
    expect(same.taskDefinition).toEqual(newest.taskDefinition);
  });

  test('are listed by family', async () => {
    const list = await ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'web' }));
    expect(list.taskDefinitionArns).toHaveLength(3);
    const { families } = await ecs.send(
      new ListTaskDefinitionFamiliesCommand({ familyPrefix: 'we' }),
    );
    expect(families).toEqual(['web', 'web-staging']);
  });

  test('a repaired one heals its service: notifications with SMTP_HOST', async () => {
    const cluster = 'prod-fargate';
    const { taskDefinition } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'notifications' }),
    );
    const [container] = taskDefinition?.containerDefinitions ?? [];
    const environment = [{ name: 'SMTP_HOST', value: 'smtp.internal' }];
    const registered = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'notifications',
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        executionRoleArn: taskDefinition?.executionRoleArn,
        containerDefinitions: [{ ...container, environment }],
      }),
    );
    expect(registered.taskDefinition?.revision).toBe(3);
    const update = { cluster, service: 'notifications', taskDefinition: 'notifications:3' };
    await ecs.send(new UpdateServiceCommand(update));
    stage.account.advance(900_000);
    expect((await latestDeployment(cluster, 'notifications'))?.status).toBe('SUCCESSFUL');
  });
});

describe('protection of tasks', () => {
  test('the protected tasks of exports, freed, let the service scale in', async () => {
    const cluster = 'prod';
    const { taskArns = [] } = await ecs.send(
      new ListTasksCommand({ cluster, serviceName: 'exports' }),
    );
    const held = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: taskArns }));
    expect(held.protectedTasks?.filter((one) => one.protectionEnabled)).toHaveLength(4);
    expect(held.protectedTasks?.[0]?.expirationDate?.getTime()).toBeGreaterThan(START);
    await ecs.send(
      new UpdateTaskProtectionCommand({ cluster, tasks: taskArns, protectionEnabled: false }),
    );
    stage.account.advance(300_000);
    const after = await ecs.send(new ListTasksCommand({ cluster, serviceName: 'exports' }));
    expect(after.taskArns).toHaveLength(2);
  });
});
