import { validDefinitions } from './valid-definitions.ts';

/** A service with the task definition that it runs. */
export interface ServiceCase {
  readonly name: string;
  readonly task: unknown;
  readonly service: Readonly<Record<string, unknown>>;
}

const TARGET_GROUP =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';
const LISTENER_RULE =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef';
const AUTHORITY =
  'arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/01234567-89ab-cdef-0123-456789abcdef';
const LOGS = {
  'awslogs-group': 'connect',
  'awslogs-region': 'eu-west-1',
  'awslogs-stream-prefix': 'connect',
};
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

/** A service that shifts its traffic step by step, with everything else that a service may set. */
const api: ServiceCase = {
  name: 'api',
  task: validDefinitions.fargate,
  service: {
    serviceName: 'shop-api',
    cluster: 'live',
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
    desiredCount: 4,
    deploymentConfiguration: {
      strategy: 'CANARY',
      bakeTimeInMinutes: 5,
      canaryConfiguration: { canaryPercent: 5.5, canaryBakeTimeInMinutes: 10 },
      alarms: { alarmNames: ['errors'], enable: true, rollback: true },
      lifecycleHooks: [
        {
          hookTargetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:check',
          roleArn: 'arn:aws:iam::123456789012:role/hooks',
          lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'],
        },
      ],
    },
    healthCheckGracePeriodSeconds: 60,
    networkConfiguration: NETWORK,
    loadBalancers: [
      {
        targetGroupArn: TARGET_GROUP,
        containerName: 'web',
        containerPort: 8080,
        advancedConfiguration: {
          alternateTargetGroupArn: TARGET_GROUP.replace('web', 'green'),
          productionListenerRule: LISTENER_RULE,
          roleArn: 'arn:aws:iam::123456789012:role/listeners',
        },
      },
    ],
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'shop',
      services: [
        {
          portName: 'http',
          clientAliases: [{ port: 80 }],
          ingressPortOverride: 8443,
          timeout: { idleTimeoutSeconds: 60, perRequestTimeoutSeconds: 15 },
          tls: {
            issuerCertificateAuthority: { awsPcaAuthorityArn: AUTHORITY },
            roleArn: 'arn:aws:iam::123456789012:role/tls',
          },
        },
      ],
      logConfiguration: { logDriver: 'awslogs', options: LOGS },
    },
    volumeConfigurations: [
      {
        name: 'block',
        managedEBSVolume: {
          roleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructureRole',
          snapshotId: 'snap-0123456789abcdef0',
          volumeInitializationRate: 200,
          encrypted: true,
          tagSpecifications: [
            {
              resourceType: 'volume',
              propagateTags: 'SERVICE',
              tags: [{ key: 'team', value: 'shop' }],
            },
          ],
        },
      },
    ],
    vpcLatticeConfigurations: [
      {
        roleArn: 'arn:aws:iam::123456789012:role/lattice',
        targetGroupArn:
          'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0',
        portName: 'http',
      },
    ],
  },
};

/** Services that AWS takes. */
export const validServices = { web, worker, agent, api };
