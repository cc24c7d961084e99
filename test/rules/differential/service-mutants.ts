import { oneThingBroken } from './mutations.ts';
import { type ServiceCase, validServices } from './valid-services.ts';

type Fields = Readonly<Record<string, unknown>>;

const { web, worker, agent } = validServices;

const changed = (from: ServiceCase, name: string, fields: Fields): ServiceCase => ({
  ...from,
  name: `${from.name}: ${name}`,
  service: Object.fromEntries(
    Object.entries({ ...from.service, ...fields }).filter(([, value]) => value !== undefined),
  ),
});

const connect = (service: Fields, more: Fields = {}) => ({
  serviceConnectConfiguration: { enabled: true, namespace: 'shop', services: [service], ...more },
});

const ebs = (managedEBSVolume: Fields, name = 'block') => ({
  volumeConfigurations: [
    {
      name,
      managedEBSVolume: { roleArn: 'arn:aws:iam::123456789012:role/r', ...managedEBSVolume },
    },
  ],
});

const balanced = (fields: Fields) => ({
  loadBalancers: [{ containerName: 'web', containerPort: 8080, ...fields }],
});

const strategy = (...items: readonly Fields[]) => ({ capacityProviderStrategy: items });

const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/w/0123456789abcdef';

const byHand: readonly ServiceCase[] = [
  changed(web, 'a name with a space', { serviceName: 'the web' }),
  changed(web, 'two ways to say where', strategy({ capacityProvider: 'FARGATE', weight: 1 })),
  changed(web, 'placement on Fargate', { placementStrategy: [{ type: 'random' }] }),
  changed(
    web,
    'both kinds of load balancer',
    balanced({ targetGroupArn: GROUP, loadBalancerName: 'old' }),
  ),
  changed(web, 'a classic load balancer', balanced({ loadBalancerName: 'old' })),
  changed(web, 'an unknown container', balanced({ targetGroupArn: GROUP, containerName: 'x' })),
  changed(web, 'an unknown port', balanced({ targetGroupArn: GROUP, containerPort: 81 })),
  changed(web, 'a role', { role: 'ecsServiceRole' }),
  changed(web, 'CodeDeploy without a load balancer', {
    deploymentController: { type: 'CODE_DEPLOY' },
    loadBalancers: undefined,
    healthCheckGracePeriodSeconds: undefined,
  }),
  changed(web, 'CodeDeploy with a circuit breaker', {
    deploymentController: { type: 'CODE_DEPLOY' },
  }),
  changed(web, 'another controller', { deploymentController: { type: 'EXTERNAL' } }),
  changed(web, 'no room', {
    deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 },
  }),
  changed(web, 'more than all healthy', {
    deploymentConfiguration: { minimumHealthyPercent: 150, maximumPercent: 200 },
  }),
  changed(web, 'an unknown port name', connect({ portName: 'x' })),
  changed(
    web,
    'two aliases',
    connect({ portName: 'http', clientAliases: [{ port: 80 }, { port: 81 }] }),
  ),
  changed(
    web,
    'an alias that is no name',
    connect({ portName: 'http', clientAliases: [{ port: 80, dnsName: 'a_b!' }] }),
  ),
  changed(web, 'no namespace', connect({ portName: 'http' }, { namespace: undefined })),
  changed(web, 'another volume', ebs({ sizeInGiB: 20 }, 'x')),
  changed(web, 'a volume without a size', ebs({ volumeType: 'gp3' })),
  changed(web, 'operations for gp2', ebs({ sizeInGiB: 20, volumeType: 'gp2', iops: 3000 })),
  changed(
    web,
    'throughput for io1',
    ebs({ sizeInGiB: 20, volumeType: 'io1', iops: 3000, throughput: 200 }),
  ),
  changed(web, 'two registries', {
    serviceRegistries: [1, 2].map((n) => ({
      registryArn: `arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-${n}`,
    })),
  }),
  changed(web, 'a registry with a container port', {
    serviceRegistries: [
      {
        registryArn: 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1',
        containerName: 'web',
        containerPort: 8080,
      },
    ],
  }),
  changed(worker, 'subnets in the network of the host', {
    networkConfiguration: web.service['networkConfiguration'],
  }),
  changed(
    worker,
    'two bases',
    strategy(
      { capacityProvider: 'a', base: 1, weight: 1 },
      { capacityProvider: 'b', base: 1, weight: 1 },
    ),
  ),
  changed(worker, 'no weight', strategy({ capacityProvider: 'a', weight: 0 })),
  changed(worker, 'packing by disk', { placementStrategy: [{ type: 'binpack', field: 'disk' }] }),
  changed(worker, 'chance with a field', { placementStrategy: [{ type: 'random', field: 'cpu' }] }),
  changed(worker, 'an expression for distinct', {
    placementConstraints: [{ type: 'distinctInstance', expression: 'a == b' }],
  }),
  changed(worker, 'six strategies', {
    placementStrategy: Array.from({ length: 6 }, (_, n) => ({
      type: 'spread',
      field: `attribute:a${n}`,
    })),
  }),
  changed(worker, 'a platform version on EC2', {
    capacityProviderStrategy: undefined,
    launchType: 'EC2',
    platformVersion: 'LATEST',
  }),
  changed(worker, 'a role without a load balancer', { role: 'ecsServiceRole' }),
  changed(agent, 'a count', { desiredCount: 2 }),
  changed(agent, 'strategies', { placementStrategy: [{ type: 'random' }] }),
  changed(agent, 'more than all', { deploymentConfiguration: { maximumPercent: 200 } }),
  changed(agent, 'rebalancing', { availabilityZoneRebalancing: 'ENABLED' }),
  changed({ ...agent, task: web.task }, 'on Fargate', {
    launchType: 'FARGATE',
    networkConfiguration: web.service['networkConfiguration'],
  }),
  changed(web, 'no subnets', { networkConfiguration: undefined }),
  {
    ...worker,
    name: 'worker: a task that does not run there',
    service: { ...web.service, ...connect({ portName: 'x' }) },
  },
];

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Services broken by hand, and each valid one with one value broken. */
export const serviceMutants = (): readonly ServiceCase[] => [
  ...byHand,
  ...Object.values(validServices).flatMap(({ name, task, service }) =>
    oneThingBroken(name, service).flatMap((mutant) =>
      isFields(mutant.task) ? [{ name: mutant.name, task, service: mutant.task }] : [],
    ),
  ),
];
