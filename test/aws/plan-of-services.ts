import { DEFAULT_PLAN } from '../../src/sandbox/aws/plan/default-plan.ts';
import type { AccountPlan } from '../../src/sandbox/aws/plan/plan.ts';

/** A Fargate cluster called `big` with that many services, none of which wants a task. */
export const planOfServices = (count: number): AccountPlan => {
  const [template] = DEFAULT_PLAN.services.filter(
    ({ cluster, launchType }) => cluster === 'prod-fargate' || launchType === 'FARGATE',
  );
  if (template === undefined) throw new Error('The default plan has no Fargate service.');
  const { loadBalancer: _, scaling: __, past: ___, ...plain } = template;
  return {
    ...DEFAULT_PLAN,
    clusters: [
      {
        name: 'big',
        containerInsights: 'disabled',
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      },
    ],
    targetGroups: [],
    services: Array.from({ length: count }, (_, number) => ({
      ...plain,
      cluster: 'big',
      name: `service-${String(number).padStart(3, '0')}`,
      desiredCount: 0,
      daysOld: 1,
    })),
  };
};
