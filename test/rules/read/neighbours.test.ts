import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { referencedDocument } from '../../../src/rules/read/referenced-document.ts';
import { only, outline } from './reading.ts';

const DOLLAR = '$';

describe('services, clusters and capacity providers are told by their fields', () => {
  const FORMS: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      'DescribeServices output',
      { services: [{ serviceArn: 'a' }, { serviceArn: 'b' }], failures: [] },
      ['service service json', 'service service json'],
    ],
    [
      'a single described service',
      { serviceArn: 'a', taskDefinition: 'web:1' },
      ['service service json'],
    ],
    ['what create-service prints', { service: { serviceArn: 'a' } }, ['service service json']],
    [
      'CreateService input',
      { serviceName: 'a', taskDefinition: 'web', desiredCount: 1 },
      ['service service json'],
    ],
    [
      'UpdateService input',
      { service: 'a', cluster: 'main', desiredCount: 3 },
      ['service service json'],
    ],
    [
      'a service without a name',
      { taskDefinition: 'web', loadBalancers: [] },
      ['service service json'],
    ],
    [
      'DescribeClusters output',
      { clusters: [{ clusterName: 'a', clusterArn: 'b' }] },
      ['cluster cluster json'],
    ],
    ['CreateCluster input', { clusterName: 'a', settings: [] }, ['cluster cluster json']],
    [
      'DescribeCapacityProviders output',
      { capacityProviders: [{ capacityProviderArn: 'a' }] },
      ['capacity-provider capacity-provider json'],
    ],
    [
      'CreateCapacityProvider input',
      { name: 'a', autoScalingGroupProvider: {} },
      ['capacity-provider capacity-provider json'],
    ],
    [
      'a template with all of them',
      {
        Resources: {
          T: { Type: 'AWS::ECS::TaskDefinition', Properties: {} },
          S: { Type: 'AWS::ECS::Service', Properties: {} },
          C: { Type: 'AWS::ECS::Cluster' },
          P: { Type: 'AWS::ECS::CapacityProvider', Properties: {} },
          B: { Type: 'AWS::S3::Bucket' },
        },
      },
      [
        'cloudformation task json T',
        'cloudformation service json S',
        'cloudformation cluster json C',
        'cloudformation capacity-provider json P',
      ],
    ],
    [
      'a definition and a service in one list',
      [{ family: 'web' }, { serviceName: 'a' }],
      ['register-input task json', 'service service json'],
    ],
    [
      'a cluster that names its providers',
      { clusterName: 'a', capacityProviders: ['FARGATE'] },
      ['cluster cluster json'],
    ],
    ['a running task', { tasks: [{ taskArn: 'a', clusterArn: 'b', containers: [] }] }, []],
    [
      'a request to run a task',
      { cluster: 'a', taskDefinition: 'b', count: 1, networkConfiguration: {} },
      [],
    ],
  ];
  test.each(FORMS)('%s', (_name, form, expected) => {
    expect(outline(JSON.stringify(form))).toEqual(expected);
  });

  test("CloudFormation's names are those of the API", () => {
    const template = {
      Type: 'AWS::ECS::Service',
      Properties: {
        ServiceName: 'a',
        EnableECSManagedTags: true,
        PlacementStrategies: [{ Type: 'spread' }],
        NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } },
        VolumeConfigurations: [{ ManagedEBSVolume: { SizeInGiB: 1 } }],
      },
    };
    expect(only(JSON.stringify(template)).value).toEqual({
      serviceName: 'a',
      enableECSManagedTags: true,
      placementStrategy: [{ type: 'spread' }],
      networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'ENABLED' } },
      volumeConfigurations: [{ managedEBSVolume: { sizeInGiB: 1 } }],
    });
    const cluster = { Type: 'AWS::ECS::Cluster', Properties: { ClusterSettings: [] } };
    expect(only(JSON.stringify(cluster)).value).toEqual({ settings: [] });
  });
});

describe('the task definition that a service refers to', () => {
  const tasks = { A: { family: 'web' }, B: { family: 'api' } };

  /** The logical id or family of what the first service of a paste refers to. */
  const referred = (text: string): string | null => {
    const { documents } = readPaste(text);
    const service = documents.find(({ part }) => part === 'service');
    const found = service && referencedDocument(service, documents);
    if (!found) return null;
    const family = found.node.type === 'object' ? found.node.members[0]?.value : undefined;
    return found.logicalId ?? (family?.type === 'scalar' ? String(family.value) : '?');
  };

  const template = (reference: unknown, families: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({
      Resources: {
        ...Object.fromEntries(
          Object.entries(families).map(([id, Properties]) => [
            id,
            { Type: 'AWS::ECS::TaskDefinition', Properties },
          ]),
        ),
        S: { Type: 'AWS::ECS::Service', Properties: { TaskDefinition: reference } },
      },
    });

  const TEMPLATES: readonly (readonly [unknown, string | null])[] = [
    [{ Ref: 'B' }, 'B'],
    [{ Ref: 'Missing' }, null],
    [{ 'Fn::GetAtt': ['B', 'TaskDefinitionArn'] }, 'B'],
    [{ 'Fn::GetAtt': 'B.TaskDefinitionArn' }, 'B'],
    [{ 'Fn::Sub': `${DOLLAR}{B}` }, 'B'],
    [{ 'Fn::Sub': [`${DOLLAR}{B.TaskDefinitionArn}`, {}] }, 'B'],
    [{ 'Fn::ImportValue': 'x' }, null],
  ];
  test.each(TEMPLATES)('by %j in CloudFormation', (reference, expected) => {
    expect(referred(template(reference, tasks))).toBe(expected);
  });

  test('of another template is not the only one beside it', () => {
    expect(referred(template({ Ref: 'TaskDefinitionArn' }, { A: { Family: 'web' } }))).toBeNull();
  });

  const terraform = (reference: string): string =>
    `resource "aws_ecs_task_definition" "a" {\nfamily = "web"\n}
     resource "aws_ecs_task_definition" "b" {\nfamily = "api"\n}
     resource "aws_ecs_service" "s" {\nname = "s"\ntask_definition = ${reference}\n}`;
  const RESOURCES: readonly (readonly [string, string | null])[] = [
    ['aws_ecs_task_definition.b.arn', 'b'],
    ['aws_ecs_task_definition.b[0].arn', 'b'],
    [`"${DOLLAR}{aws_ecs_task_definition.b.family}:${DOLLAR}{var.revision}"`, 'b'],
    ['data.aws_ecs_task_definition.b.arn', null],
    ['"api"', 'b'],
    ['var.task_definition', null],
  ];
  test.each(RESOURCES)('by %s in Terraform', (reference, expected) => {
    expect(referred(terraform(reference))).toBe(expected);
  });

  const api = (taskDefinition: string | undefined, ...families: readonly string[]): string =>
    [...families.map((family) => ({ family })), { serviceName: 's', taskDefinition }]
      .map((one) => JSON.stringify(one))
      .join('\n');
  const PLAIN: readonly (readonly [string, string | null])[] = [
    [api('web', 'web', 'api'), 'web'],
    [api('api:7', 'web', 'api'), 'api'],
    [api('arn:aws:ecs:eu-west-1:123456789012:task-definition/api:7', 'web', 'api'), 'api'],
    [api('other', 'web'), null],
    [api('<FAMILY>', 'web'), 'web'],
    [api(undefined, 'web'), 'web'],
    [api(undefined, 'web', 'api'), null],
    [api('web'), null],
  ];
  test.each(PLAIN)('in %s', (text, expected) => {
    expect(referred(text)).toBe(expected);
  });
});
