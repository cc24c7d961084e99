import type { AccountPlan, ServicePlan } from '../../../src/sandbox/aws/plan/plan.ts';
import type { Program } from '../../../src/sandbox/aws/world/program.ts';

const GOOD: Program = {
  readySeconds: 3,
  memoryMiB: 100,
  stopSeconds: 2,
  cpuSecondsPerRequest: 0.01,
  startLines: ['started'],
  runLines: ['working'],
};

const definition = (image: string) => ({
  family: 'app',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/app',
  containerDefinitions: [{ name: 'app', image, essential: true }],
});

/** A Fargate cluster `small` with one service `app`: revisions 1 and 2 are good, 3 exits at once with code 1. */
export const smallPlan = (service: Partial<ServicePlan>): AccountPlan => ({
  subnets: { 'subnet-1': 'eu-central-1a', 'subnet-2': 'eu-central-1b' },
  images: { one: GOOD, two: GOOD, bad: { ...GOOD, exits: { afterSeconds: 2, code: 1 } } },
  secrets: {},
  logGroups: [],
  clusters: [{ name: 'small', containerInsights: 'enabled', capacityProviders: ['FARGATE'] }],
  targetGroups: [],
  taskDefinitions: ['one', 'two', 'bad'].map(definition),
  services: [
    {
      cluster: 'small',
      name: 'app',
      taskDefinition: 'app:1',
      desiredCount: 2,
      daysOld: 1,
      launchType: 'FARGATE',
      network: {
        subnets: ['subnet-1', 'subnet-2'],
        securityGroups: ['sg-1'],
        assignPublicIp: 'DISABLED',
      },
      ...service,
    },
  ],
});
