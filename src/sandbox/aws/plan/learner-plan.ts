import { NETWORK } from './fargate-services.ts';
import type { AccountPlan, ServicePlan } from './plan.ts';
import { image, SERVER } from './programs.ts';
import { fargate, logGroup, onInstances } from './task-definitions.ts';

/** The one cluster of a learner's account. */
const CLUSTER = 'sandbox';
const TEACHING = [{ key: 'stage', value: 'teaching' }];

const definitions = [
  fargate({
    family: 'sandbox-web',
    image: image('sandbox-web:1.0.0'),
    cpuUnits: 256,
    memoryMiB: 512,
    port: 8080,
  }),
  onInstances({
    family: 'sandbox-api',
    image: image('sandbox-api:1.0.0'),
    cpuUnits: 256,
    memoryMiB: 512,
    port: 8080,
  }),
  fargate({
    family: 'sandbox-broken',
    image: image('sandbox-broken:1.0.0'),
    cpuUnits: 256,
    memoryMiB: 512,
  }),
  // Nobody ever pushed this tag.
  fargate({
    family: 'sandbox-broken',
    image: image('sandbox-broken:1.1.0'),
    cpuUnits: 256,
    memoryMiB: 512,
  }),
];

const service = (
  plan: Omit<ServicePlan, 'cluster' | 'daysOld' | 'taskDefinition'>,
): ServicePlan => ({
  ...{ cluster: CLUSTER, daysOld: 2, taskDefinition: `${plan.name}:1`, tags: TEACHING },
  ...plan,
});

/**
 * What a learner's own account holds: one cluster with a Fargate service, a service on EC2 instances in three zones, and one
 * whose newest revision names an image that does not exist. Small, so that it starts at once.
 */
export const LEARNER_PLAN: AccountPlan = {
  subnets: {
    'subnet-0aa1': 'eu-central-1a',
    'subnet-0bb2': 'eu-central-1b',
    'subnet-0cc3': 'eu-central-1c',
  },
  images: {
    [image('sandbox-web:1.0.0')]: SERVER,
    [image('sandbox-api:1.0.0')]: SERVER,
    [image('sandbox-broken:1.0.0')]: SERVER,
  },
  secrets: {},
  logGroups: ['sandbox-web', 'sandbox-api', 'sandbox-broken'].map(logGroup),
  clusters: [
    {
      name: CLUSTER,
      containerInsights: 'enabled',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      instances: [
        { type: 'm5.large', availabilityZone: 'eu-central-1a' },
        { type: 'm5.large', availabilityZone: 'eu-central-1a' },
        { type: 'm5.large', availabilityZone: 'eu-central-1b' },
        { type: 'm5.large', availabilityZone: 'eu-central-1c' },
      ],
      tags: TEACHING,
    },
  ],
  targetGroups: [],
  taskDefinitions: definitions,
  services: [
    service({
      name: 'sandbox-web',
      desiredCount: 2,
      launchType: 'FARGATE',
      network: NETWORK,
      traffic: { night: 1, day: 6, errorShare: 0.0005, answerSeconds: 0.04 },
    }),
    service({
      name: 'sandbox-api',
      desiredCount: 2,
      launchType: 'EC2',
      placementStrategy: [
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'binpack', field: 'memory' },
      ],
      traffic: { night: 1, day: 4, errorShare: 0.0005, answerSeconds: 0.03 },
    }),
    service({
      name: 'sandbox-broken',
      desiredCount: 2,
      launchType: 'FARGATE',
      network: NETWORK,
      past: [{ minutesAgo: 40, deploy: 'sandbox-broken:2' }],
    }),
  ],
};
