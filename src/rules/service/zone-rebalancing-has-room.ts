import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { isGiven } from '../services.ts';

const balancing = (fields: Readonly<Record<string, unknown>>) =>
  aService({ availabilityZoneRebalancing: 'ENABLED', ...fields });

export default defineRule({
  id: 'zone-rebalancing-has-room',
  tier: 'refused',
  category: 'validity',
  summary:
    'A service that rebalances Availability Zones may start a task before it stops another, and has no Classic Load Balancer.',
  why: 'To move a task, ECS starts one in another zone and then stops the old one.',
  fix: 'Raise `maximumPercent` above 100 and use no Classic Load Balancer, or set `availabilityZoneRebalancing` to DISABLED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  awsError: null,
  concept: 'az-rebalancing',
  covers: ['SV-AZREBAL'],
  needs: 'service',
  messages: {
    percent: 'The service rebalances zones, but its `maximumPercent` is {percent}.',
    classic: 'The service rebalances zones, but has a Classic Load Balancer.',
  },
  examples: {
    valid: [balancing({ deploymentConfiguration: { maximumPercent: 200 } })],
    invalid: [
      {
        input: balancing({
          deploymentConfiguration: { maximumPercent: 100 },
          loadBalancers: [{ loadBalancerName: 'web' }],
        }),
        reports: [
          { message: 'percent', at: '/deploymentConfiguration/maximumPercent' },
          { message: 'classic', at: '/loadBalancers' },
        ],
      },
    ],
  },
  *check({ availabilityZoneRebalancing, deploymentConfiguration, loadBalancers = [] }) {
    if (availabilityZoneRebalancing !== 'ENABLED') return;
    const percent = deploymentConfiguration?.maximumPercent;
    if (percent !== undefined && percent <= 100)
      yield {
        message: 'percent',
        path: ['deploymentConfiguration', 'maximumPercent'],
        values: { percent },
      };
    if (loadBalancers.some(({ loadBalancerName }) => isGiven(loadBalancerName)))
      yield { message: 'classic', path: ['loadBalancers'] };
  },
});
