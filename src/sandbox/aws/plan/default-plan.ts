import { EC2_SERVICES } from './ec2-services.ts';
import { FARGATE_SERVICES } from './fargate-services.ts';
import type { AccountPlan, TargetGroupPlan } from './plan.ts';
import { IMAGES } from './programs.ts';
import { STAGING_SERVICES } from './staging-services.ts';
import { logGroup, secretArn, TASK_DEFINITIONS } from './task-definitions.ts';

const byIp = (name: string): TargetGroupPlan => ({
  name,
  loadBalancer: 'shop',
  targetType: 'ip',
  port: 8080,
  path: '/healthz',
});

const families = TASK_DEFINITIONS.flatMap(({ family }) => (family === undefined ? [] : [family]));

/** The account that everybody can try without AWS: three clusters, healthy services, and one of each failure. */
export const DEFAULT_PLAN: AccountPlan = {
  subnets: {
    'subnet-0aa1': 'eu-central-1a',
    'subnet-0bb2': 'eu-central-1b',
    'subnet-0cc3': 'eu-central-1c',
  },
  images: IMAGES,
  secrets: { [secretArn('billing/payment-key-9fQk2L')]: 'denied' },
  logGroups: [...new Set(families)].map(logGroup),
  clusters: [
    {
      name: 'prod',
      containerInsights: 'enabled',
      capacityProviders: ['prod-instances'],
      instances: [
        { type: 'm4.large', availabilityZone: 'eu-central-1a' },
        { type: 'm4.large', availabilityZone: 'eu-central-1b' },
        { type: 'c5.xlarge', availabilityZone: 'eu-central-1b' },
        { type: 'c5.xlarge', availabilityZone: 'eu-central-1c' },
        { type: 'r5.large', availabilityZone: 'eu-central-1a' },
        { type: 'r5.large', availabilityZone: 'eu-central-1c' },
      ],
      tags: [{ key: 'stage', value: 'production' }],
    },
    {
      name: 'prod-fargate',
      containerInsights: 'enabled',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      tags: [{ key: 'stage', value: 'production' }],
    },
    {
      name: 'staging',
      containerInsights: 'disabled',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
      tags: [{ key: 'stage', value: 'staging' }],
    },
  ],
  targetGroups: [
    ...['web', 'checkout', 'search', 'billing', 'orders'].map(byIp),
    { name: 'api', loadBalancer: 'internal', targetType: 'instance', port: 8080, path: '/healthz' },
  ],
  taskDefinitions: TASK_DEFINITIONS,
  services: [...EC2_SERVICES, ...FARGATE_SERVICES, ...STAGING_SERVICES],
};
