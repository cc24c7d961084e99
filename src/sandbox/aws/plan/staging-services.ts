import { NETWORK } from './fargate-services.ts';
import type { ServicePlan } from './plan.ts';

const staging = (name: string, desiredCount: number): ServicePlan => ({
  cluster: 'staging',
  name,
  taskDefinition: `${name}-staging:1`,
  desiredCount,
  daysOld: 24,
  capacityProviderStrategy: [
    { capacityProvider: 'FARGATE', weight: 0, base: 0 },
    { capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 },
  ],
  network: NETWORK,
  traffic: { night: 0.05, day: 0.4, errorShare: 0.002, answerSeconds: 0.05 },
  tags: [{ key: 'team', value: 'shop' }],
});

/** Services of staging; their names also exist in production, so that a name alone is ambiguous. `api` is switched off. */
export const STAGING_SERVICES: readonly ServicePlan[] = [
  // Fargate Spot took its task back a while ago; another runs.
  { ...staging('web', 1), past: [{ minutesAgo: 25, interruptSpotTasks: 1 }] },
  staging('checkout', 1),
  staging('api', 0),
];
