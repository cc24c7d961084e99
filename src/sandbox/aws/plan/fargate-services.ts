import type { NetworkConfiguration } from '../world/service.ts';
import type { PastAction, ServicePlan } from './plan.ts';

const DAY = 24 * 60;

/** Subnets in three zones and a security group, as every awsvpc service of the account has them. */
export const NETWORK: NetworkConfiguration = {
  subnets: ['subnet-0aa1', 'subnet-0bb2', 'subnet-0cc3'],
  securityGroups: ['sg-0a1b2c3d4e5f60718'],
  assignPublicIp: 'DISABLED',
};

const deployed = (revision: string, minutesAgo: number): PastAction => ({
  minutesAgo,
  deploy: revision,
});

const fargate = (plan: Omit<ServicePlan, 'cluster' | 'launchType' | 'network'>): ServicePlan => ({
  cluster: 'prod-fargate',
  launchType: 'FARGATE',
  network: NETWORK,
  tags: [{ key: 'team', value: 'shop' }],
  ...plan,
});

const balanced = (targetGroup: string): NonNullable<ServicePlan['loadBalancer']> => ({
  targetGroup,
  containerName: 'app',
  containerPort: 8080,
});

const ROLL_BACK = { deploymentCircuitBreaker: { enable: true, rollback: true } } as const;

/** Services of prod-fargate: one with automatic scaling, and six to learn from. */
export const FARGATE_SERVICES: readonly ServicePlan[] = [
  fargate({
    name: 'web',
    taskDefinition: 'web:1',
    desiredCount: 3,
    daysOld: 27,
    loadBalancer: balanced('web'),
    healthCheckGracePeriodSeconds: 60,
    deployment: ROLL_BACK,
    traffic: { night: 30, day: 150, errorShare: 0.0008, answerSeconds: 0.045 },
    scaling: {
      minCapacity: 3,
      maxCapacity: 10,
      targetCpuPercent: 50,
      scheduled: [
        {
          name: 'monday-morning',
          schedule: 'cron(0 6 ? * MON *)',
          minCapacity: 4,
          maxCapacity: 10,
        },
        {
          name: 'monday-evening',
          schedule: 'cron(0 18 ? * MON *)',
          minCapacity: 3,
          maxCapacity: 10,
        },
      ],
    },
    past: [deployed('web:2', 12 * DAY), deployed('web:3', 3 * DAY)],
  }),
  // Its newest image was never pushed: CannotPullContainerError, while the old tasks go on.
  fargate({
    name: 'checkout',
    taskDefinition: 'checkout:1',
    desiredCount: 3,
    daysOld: 26,
    loadBalancer: balanced('checkout'),
    traffic: { night: 4, day: 30, errorShare: 0.001, answerSeconds: 0.09 },
    past: [deployed('checkout:2', 9 * DAY), deployed('checkout:3', 55)],
  }),
  // Its newest revision lost SMTP_HOST: exits with code 1, again and again.
  fargate({
    name: 'notifications',
    taskDefinition: 'notifications:1',
    desiredCount: 2,
    daysOld: 25,
    deployment: { minimumHealthyPercent: 0, maximumPercent: 100 },
    traffic: { night: 1, day: 3, errorShare: 0, answerSeconds: 0 },
    past: [deployed('notifications:2', 50)],
  }),
  // Its newest image keeps all it has ever resized: killed for memory after some minutes.
  fargate({
    name: 'image-resizer',
    taskDefinition: 'image-resizer:1',
    desiredCount: 2,
    daysOld: 25,
    traffic: { night: 0.5, day: 4, errorShare: 0, answerSeconds: 0 },
    past: [deployed('image-resizer:2', 90)],
  }),
  // Its newest image answers /health, the target group still asks /healthz.
  fargate({
    name: 'search',
    taskDefinition: 'search:1',
    desiredCount: 2,
    daysOld: 26,
    loadBalancer: balanced('search'),
    healthCheckGracePeriodSeconds: 30,
    traffic: { night: 3, day: 22, errorShare: 0.0005, answerSeconds: 0.12 },
    past: [deployed('search:2', 65)],
  }),
  // Its newest revision wants a secret that its execution role may not read.
  fargate({
    name: 'billing',
    taskDefinition: 'billing:1',
    desiredCount: 2,
    daysOld: 26,
    loadBalancer: balanced('billing'),
    traffic: { night: 1, day: 8, errorShare: 0.0004, answerSeconds: 0.07 },
    past: [deployed('billing:2', 70)],
  }),
  // A bad migration: the circuit breaker took the deployment back, and all is well with the old version.
  fargate({
    name: 'orders',
    taskDefinition: 'orders:1',
    desiredCount: 4,
    daysOld: 26,
    loadBalancer: balanced('orders'),
    deployment: ROLL_BACK,
    traffic: { night: 4, day: 35, errorShare: 0.0006, answerSeconds: 0.06 },
    past: [deployed('orders:2', 100)],
  }),
];
