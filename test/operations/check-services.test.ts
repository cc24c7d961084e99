import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/operations/check.ts';

const task = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [
    { name: 'app', image: 'nginx:1.27', portMappings: [{ containerPort: 8080, name: 'http' }] },
  ],
};
const GROUP =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';

const service = {
  serviceName: 'web',
  taskDefinition: 'web:7',
  desiredCount: 1,
  launchType: 'FARGATE',
  loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 80 }],
};

/** What DescribeServices prints of a service that runs well, as far as rules look at it. */
const running = {
  serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/prod/web',
  serviceName: 'web',
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/prod',
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  launchType: 'FARGATE',
  platformVersion: '1.4.0',
  platformFamily: 'Linux',
  taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7',
  loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 8080 }],
  serviceRegistries: [{ registryArn: 'arn:y', containerName: 'app', containerPort: 8080 }],
  deploymentConfiguration: {
    deploymentCircuitBreaker: { enable: true, rollback: true },
    maximumPercent: 200,
    minimumHealthyPercent: 100,
  },
  deployments: [{ id: 'ecs-svc/1', status: 'PRIMARY', desiredCount: 2 }],
  roleArn: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
  events: [],
  createdAt: '2026-11-21T10:00:00+00:00',
  placementConstraints: [],
  placementStrategy: [],
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], assignPublicIp: 'DISABLED' },
  },
  healthCheckGracePeriodSeconds: 60,
  schedulingStrategy: 'REPLICA',
  deploymentController: { type: 'ECS' },
  enableECSManagedTags: true,
  propagateTags: 'SERVICE',
  enableExecuteCommand: false,
  availabilityZoneRebalancing: 'ENABLED',
};

const rulesOf = (tier: string, ...documents: readonly unknown[]) =>
  check(documents.map((document) => JSON.stringify(document)).join('\n'))
    .findings.filter((finding) => finding.tier === tier)
    .map(({ rule, path }) => `${rule} ${path}`);

describe('a service', () => {
  test('is judged alone by what can be seen of it', () => {
    expect(rulesOf('refused', service)).toEqual([
      'awsvpc-service-has-subnets /networkConfiguration',
    ]);
  });

  test('is held against the task definition that was pasted with it', () => {
    expect(rulesOf('refused', service, task)).toContain(
      'load-balancer-port-is-mapped /loadBalancers/0/containerPort',
    );
  });

  test('is not held against the task definition of another service', () => {
    expect(rulesOf('refused', service, { ...task, family: 'worker' })).not.toContain(
      'load-balancer-port-is-mapped /loadBalancers/0/containerPort',
    );
  });

  test('of CloudFormation is held against the resource that it refers to', () => {
    const text = JSON.stringify({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            NetworkMode: 'awsvpc',
            ContainerDefinitions: [{ Name: 'app', Image: 'nginx:1.27', Memory: 128 }],
          },
        },
        Web: { Type: 'AWS::ECS::Service', Properties: { TaskDefinition: { Ref: 'Task' } } },
      },
    });
    expect(check(text).findings.map(({ rule, path }) => `${rule} ${path}`)).toContain(
      'awsvpc-service-has-subnets /Resources/Web/Properties/NetworkConfiguration',
    );
  });

  test('with a wrongly typed or unknown field is told so', () => {
    const text = { serviceName: 'web', taskDefinition: 'web', desiredCount: '2', launchTyp: 'EC2' };
    expect(rulesOf('refused', text)).toEqual([
      'field-types /desiredCount',
      'known-fields /launchTyp',
    ]);
  });
});

describe('a service that AWS printed', () => {
  test('is refused nothing, and nothing of it fails', () => {
    expect(rulesOf('refused', { services: [running], failures: [] })).toEqual([]);
    expect(rulesOf('fails', { services: [running], failures: [] })).toEqual([]);
  });

  test('as a daemon is refused nothing either', () => {
    const daemon = {
      ...running,
      launchType: 'EC2',
      platformVersion: '',
      schedulingStrategy: 'DAEMON',
      deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
      availabilityZoneRebalancing: 'DISABLED',
    };
    expect(rulesOf('refused', { services: [daemon] })).toEqual([]);
    expect(rulesOf('fails', { services: [daemon] })).toEqual([]);
  });

  test('is still held against a newer task definition beside it', () => {
    const renamed = { ...task, containerDefinitions: [{ name: 'web', image: 'nginx:1.27' }] };
    expect(rulesOf('refused', { services: [running] }, renamed)).toContain(
      'load-balancer-container-exists /services/0/loadBalancers/0/containerName',
    );
  });
});

describe('clusters and capacity providers', () => {
  test('are judged by their own rules', () => {
    expect(
      rulesOf('advice', {
        clusterName: 'prod',
        settings: [{ name: 'containerInsights', value: 'disabled' }],
      }),
    ).toEqual(['cluster-has-container-insights /settings/0/value']);
    expect(
      rulesOf('refused', {
        name: 'ecs-blue',
        autoScalingGroupProvider: { autoScalingGroupArn: 'blue' },
      }),
    ).toEqual(['capacity-provider-name-is-free /name']);
  });
});

describe('what would block Fargate', () => {
  const plain = {
    family: 'web',
    containerDefinitions: [{ name: 'app', image: 'a:1', memory: 64 }],
  };

  test('is listed when a definition does not say what it is for', () => {
    const { blocksFargate, targets } = check(JSON.stringify(plain));
    expect(targets).toEqual(['EC2']);
    expect(blocksFargate?.map(({ rule }) => rule)).toEqual([
      'fargate-needs-awsvpc',
      'fargate-needs-task-cpu',
      'fargate-needs-task-memory',
    ]);
  });

  test('is nothing when it would run there', () => {
    const { requiresCompatibilities, ...open } = task;
    expect(requiresCompatibilities).toEqual(['FARGATE']);
    expect(check(JSON.stringify(open)).blocksFargate).toEqual([]);
  });

  test('is nothing when AWS has said that it runs there', () => {
    const described = { ...plain, revision: 3, compatibilities: ['EC2', 'FARGATE'] };
    expect(check(JSON.stringify(described)).blocksFargate).toEqual([]);
  });

  test.each([
    ['the definition says it', { ...plain, requiresCompatibilities: ['EC2'] }, []],
    ['the caller says it', plain, ['EC2' as const]],
    ['only containers were pasted', plain.containerDefinitions, []],
  ])('is not asked where %s', (_when, document, targets) => {
    expect(check(JSON.stringify(document), { targets })).not.toHaveProperty('blocksFargate');
  });
});
