import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { pasted } from '../placement/pasted.ts';

const spread = (field: string) => ({ type: 'spread', field });
const AZ = spread('attribute:ecs.availability-zone');
const TYPE = spread('attribute:ecs.instance-type');
const RACK = spread('attribute:rack');
const INSTANCE = spread('instanceId');
const MEMORY = { type: 'binpack', field: 'memory' };
const A = spread('attribute:a');
const B = spread('attribute:b');
const C = spread('attribute:c');

/** The chain that ECS takes for a service, for the lines that need only one. */
export const SERVICE_CHAIN = [AZ, INSTANCE];

/** The fields a, b and c have 17 values each, and cross in nearly as many ways as there are instances. */
export const CHAINS = {
  random: [{ type: 'random' }],
  'zone, instance': SERVICE_CHAIN,
  'zone, binpack memory': [AZ, MEMORY],
  'binpack memory': [MEMORY],
  'zone, type, instance': [AZ, TYPE, INSTANCE],
  'zone, rack (50), instance': [AZ, RACK, INSTANCE],
  'zone, type, rack, instance, binpack': [AZ, TYPE, RACK, INSTANCE, MEMORY],
  'a, b (17 × 17)': [A, B],
  'a, b, c (17 × 17 × 17)': [A, B, C],
  'a, b, c, instance': [A, B, C, INSTANCE],
  'a, b, c, binpack memory': [A, B, C, MEMORY],
  'zone, a, b, c, instance': [AZ, A, B, C, INSTANCE],
};

const TYPES = ['m5.large', 'c5.large', 'm5.xlarge', 'r5.large'];

/** A paste of so many instances: three zones, four types, 50 racks, fields that cross, uneven room. */
export const clusterOf = (size: number) =>
  pasted(
    Array.from({ length: size }, (_, index) => ({
      id: `i-${String((index * 7919) % size).padStart(6, '0')}`,
      az: 'abc'.charAt(index % 3),
      cpu: 4096 - (index % 7) * 128,
      memory: 15_700 - (index % 11) * 512,
      registered: { cpu: 4096, memory: 15_700 },
      attributes: {
        'ecs.instance-type': TYPES[index % 4] ?? '',
        rack: `r${index % 50}`,
        a: `${index % 17}`,
        b: `${Math.floor(index / 17) % 17}`,
        c: `${Math.floor(index / 289) % 17}`,
        'com.amazonaws.ecs.capability.logging-driver.awslogs': null,
      },
    })),
  );

export const DEMAND = demandOf(
  parseTaskDefinition({
    family: 'bench',
    containerDefinitions: [
      {
        name: 'app',
        image: 'app',
        cpu: 64,
        memory: 200,
        logConfiguration: { logDriver: 'awslogs' },
      },
    ],
  }).task,
);

export const CONSTRAINTS = [
  { type: 'memberOf', expression: 'attribute:ecs.instance-type =~ [mcr]5.*' },
];

/** Ten expressions with every kind of subject and operator. */
export const EXPRESSIONS = [
  'attribute:ecs.instance-type =~ [mcr]5.*',
  'attribute:ecs.availability-zone in [a, b]',
  'attribute:rack == r7 or attribute:rack == r8',
  'not(attribute:ecs.instance-type == c5.large)',
  'runningTasksCount < 10',
  'agentConnected == true',
  'attribute:rack !~ r1.* and attribute:a in [1, 2, 3, 4]',
  'attribute:missing exists or attribute:b == 3',
  '(attribute:a == 1 and attribute:b == 2) or attribute:c != 3',
  'ec2InstanceId =~ i-0+[1-4].*',
];
