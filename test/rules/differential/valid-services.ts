import { validDefinitions } from './valid-definitions.ts';

/** A service with the task definition that it runs. */
export interface ServiceCase {
  readonly name: string;
  readonly task: unknown;
  readonly service: Readonly<Record<string, unknown>>;
}

const TARGET_GROUP =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';
const NETWORK = {
  awsvpcConfiguration: {
    subnets: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
    securityGroups: ['sg-0123456789abcdef0'],
    assignPublicIp: 'DISABLED',
  },
};

/** A service on Fargate behind a load balancer, known to others by Service Connect, with a volume of its own. */
const web: ServiceCase = {
  name: 'web',
  task: validDefinitions.fargate,
  service: {
    serviceName: 'shop-web',
    cluster: 'live',
    launchType: 'FARGATE',
    platformVersion: 'LATEST',
    desiredCount: 2,
    schedulingStrategy: 'REPLICA',
    availabilityZoneRebalancing: 'ENABLED',
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: {
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    healthCheckGracePeriodSeconds: 60,
    networkConfiguration: NETWORK,
    loadBalancers: [{ targetGroupArn: TARGET_GROUP, containerName: 'web', containerPort: 8080 }],
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'shop',
      services: [
        { portName: 'http', discoveryName: 'web', clientAliases: [{ port: 80, dnsName: 'web' }] },
      ],
    },
    volumeConfigurations: [
      {
        name: 'block',
        managedEBSVolume: {
          roleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructureRole',
          sizeInGiB: 20,
          volumeType: 'gp3',
          iops: 3000,
          throughput: 125,
          filesystemType: 'xfs',
        },
      },
    ],
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    tags: [{ key: 'team', value: 'shop' }],
  },
};

/** A service on instances, spread over them. */
const worker: ServiceCase = {
  name: 'worker',
  task: validDefinitions.host,
  service: {
    serviceName: 'shop-worker',
    cluster: 'live',
    capacityProviderStrategy: [
      { capacityProvider: 'small', base: 1, weight: 1 },
      { capacityProvider: 'large', weight: 1 },
    ],
    desiredCount: 4,
    placementStrategy: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'binpack', field: 'memory' },
    ],
    placementConstraints: [{ type: 'distinctInstance' }],
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
  },
};

/** One task on each instance. */
const agent: ServiceCase = {
  name: 'agent',
  task: validDefinitions.host,
  service: {
    serviceName: 'shop-agent',
    launchType: 'EC2',
    schedulingStrategy: 'DAEMON',
    deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
  },
};

/** Services that AWS takes. */
export const validServices = { web, worker, agent };
