import {
  CreateServiceCommand,
  type CreateServiceCommandInput,
  DeleteServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  ListServicesCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, startAccountTest } from './account-test.ts';

const MINUTE_MS = 60_000;
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

const network = () => ({
  awsvpcConfiguration: { subnets: [...stage.account.world.subnets.keys()].slice(0, 2) },
});
const wish = (over: Partial<CreateServiceCommandInput> = {}): CreateServiceCommandInput => ({
  cluster: 'prod-fargate',
  serviceName: 'new',
  taskDefinition: 'web',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration: network(),
  ...over,
});
const create = (over: Partial<CreateServiceCommandInput> = {}) =>
  ecs.send(new CreateServiceCommand(wish(over)));
const serviceNamed = async (name: string, cluster = 'prod-fargate') =>
  (await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }))).services?.[0];
const listed = async (cluster = 'prod-fargate') =>
  (await ecs.send(new ListServicesCommand({ cluster, maxResults: 100 }))).serviceArns ?? [];

describe('a service from its creation to its end', () => {
  test('is created, starts its tasks, and becomes steady', async () => {
    const { service } = await create();
    expect(service).toMatchObject({ status: 'ACTIVE', desiredCount: 2, runningCount: 0 });
    stage.account.advance(10 * MINUTE_MS);
    expect(await serviceNamed('new')).toMatchObject({
      runningCount: 2,
      deployments: [{ rolloutState: 'COMPLETED' }],
    });
    expect(await listed()).toContain(service?.serviceArn);
  });

  test('is not created twice', async () => {
    expect(await refusalOf(create())).toBe(
      'InvalidParameterException: Creation of service was not idempotent.',
    );
  });

  test('is only deleted at 0 tasks, or by force; drains, and is INACTIVE then', async () => {
    const remove = (force: boolean) =>
      ecs.send(new DeleteServiceCommand({ cluster: 'prod-fargate', service: 'new', force }));
    expect(await refusalOf(remove(false))).toBe(
      'InvalidParameterException: The service cannot be stopped while it is scaled above 0.',
    );
    expect((await remove(true)).service).toMatchObject({ status: 'DRAINING', desiredCount: 0 });
    expect(await refusalOf(create())).toBe(
      'InvalidParameterException: Unable to Start a service that is still Draining.',
    );
    expect((await listed()).filter((arn) => arn.endsWith('/new'))).toEqual([]);
    stage.account.advance(10 * MINUTE_MS);
    expect(await serviceNamed('new')).toMatchObject({ status: 'INACTIVE', runningCount: 0 });
    const update = new UpdateServiceCommand({
      cluster: 'prod-fargate',
      service: 'new',
      desiredCount: 1,
    });
    expect(await refusalOf(ecs.send(update))).toBe(
      'ServiceNotActiveException: Service was not ACTIVE.',
    );
  });

  test('may be created again under the name of one that is INACTIVE', async () => {
    expect((await create({ desiredCount: 0 })).service).toMatchObject({ status: 'ACTIVE' });
  });

  test('with a default strategy of the cluster takes it, else EC2', async () => {
    const { service } = await create({
      cluster: 'prod',
      serviceName: 'on-instances',
      taskDefinition: 'worker',
      desiredCount: 1,
      launchType: undefined,
      networkConfiguration: undefined,
    });
    const own = stage.account.world.clusters.get('prod')?.defaultStrategy ?? [];
    if (own.length === 0) expect(service?.launchType).toBe('EC2');
    else expect(service?.capacityProviderStrategy).toHaveLength(own.length);
  });
});

describe('what CreateService refuses', () => {
  const refusals: readonly (readonly [string, Partial<CreateServiceCommandInput>])[] = [
    ['ClusterNotFoundException: Cluster not found.', { cluster: 'nowhere' }],
    ['ClientException: TaskDefinition not found.', { taskDefinition: 'nobody:7' }],
    [
      'InvalidParameterException: Task definition does not support launch_type FARGATE.',
      { taskDefinition: 'worker' },
    ],
    [
      "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
      { networkConfiguration: undefined },
    ],
    [
      'InvalidParameterException: Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
    ],
    [
      'InvalidParameterException: The container nobody does not exist in the task definition.',
      { loadBalancers: [{ containerName: 'nobody', containerPort: 80 }] },
    ],
    [
      'InvalidParameterException: The container app did not have a container port 81 defined.',
      { loadBalancers: [{ containerName: 'app', containerPort: 81 }] },
    ],
    [
      'InvalidParameterException: The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
      { schedulingStrategy: 'DAEMON' },
    ],
  ];

  test.each(refusals)('%s', async (text, over) => {
    const [targetGroupArn = ''] = [...stage.account.world.targetGroups.keys()];
    const { loadBalancers, ...rest } = { serviceName: 'other', ...over };
    const balanced = loadBalancers?.map((one) => ({ ...one, targetGroupArn }));
    const asked = balanced === undefined ? rest : { ...rest, loadBalancers: balanced };
    expect(await refusalOf(create(asked))).toBe(text);
    expect((await listed()).filter((arn) => arn.endsWith('/other'))).toEqual([]);
  });

  test('a field that the account does not play, instead of passing it over', async () => {
    expect(await refusalOf(create({ serviceName: 'other', enableExecuteCommand: true }))).toContain(
      'does not play enableExecuteCommand',
    );
  });
});
