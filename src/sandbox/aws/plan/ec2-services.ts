import type { ServicePlan } from './plan.ts';

const DAY = 24 * 60;

const SPREAD = [
  { type: 'spread', field: 'attribute:ecs.availability-zone' },
  { type: 'spread', field: 'instanceId' },
] as const;

const onInstances = (plan: Omit<ServicePlan, 'cluster' | 'launchType'>): ServicePlan => ({
  cluster: 'prod',
  launchType: 'EC2',
  tags: [{ key: 'team', value: 'core' }],
  ...plan,
});

/** Services of prod, on six EC2 instances: three healthy ones and three to learn from. */
export const EC2_SERVICES: readonly ServicePlan[] = [
  onInstances({
    name: 'log-agent',
    taskDefinition: 'log-agent:1',
    desiredCount: 0,
    daysOld: 28,
    schedulingStrategy: 'DAEMON',
  }),
  onInstances({
    name: 'api',
    taskDefinition: 'api:1',
    desiredCount: 4,
    daysOld: 28,
    loadBalancer: { targetGroup: 'api', containerName: 'app', containerPort: 8080 },
    healthCheckGracePeriodSeconds: 30,
    placementStrategy: SPREAD,
    traffic: { night: 12, day: 70, errorShare: 0.0006, answerSeconds: 0.03 },
    past: [{ minutesAgo: 8 * DAY, deploy: 'api:2' }],
  }),
  onInstances({
    name: 'worker',
    taskDefinition: 'worker:1',
    desiredCount: 3,
    daysOld: 27,
    placementStrategy: [{ type: 'binpack', field: 'memory' }],
    traffic: { night: 1, day: 6, errorShare: 0, answerSeconds: 0 },
    past: [{ minutesAgo: 11 * DAY, deploy: 'worker:2' }],
  }),
  // Desired 1 with minimum 100 % and maximum 100 %: the scheduler may neither stop nor start a task.
  onInstances({
    name: 'ledger',
    taskDefinition: 'ledger:1',
    desiredCount: 1,
    daysOld: 27,
    deployment: { minimumHealthyPercent: 100, maximumPercent: 100 },
    past: [{ minutesAgo: 40, deploy: 'ledger:2' }],
  }),
  // Scaled in from 6 to 2 while four tasks protect themselves.
  onInstances({
    name: 'exports',
    taskDefinition: 'exports:1',
    desiredCount: 6,
    daysOld: 26,
    placementStrategy: SPREAD,
    past: [
      { minutesAgo: 45, protectTasks: 4, forMinutes: 180 },
      { minutesAgo: 30, desiredCount: 2 },
    ],
  }),
  // Needs 9 GiB a task; only the two r5.large have that much, once each.
  onInstances({
    name: 'reports',
    taskDefinition: 'reports:1',
    desiredCount: 1,
    daysOld: 26,
    placementStrategy: SPREAD,
    past: [{ minutesAgo: 35, desiredCount: 4 }],
  }),
];
