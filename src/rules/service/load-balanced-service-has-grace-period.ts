import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { isGiven } from '../services.ts';

const loadBalancers = [{ containerName: 'app', containerPort: 80 }];

/** How long the application takes to start cannot be seen, so this is advice. */
export default defineRule({
  id: 'load-balanced-service-has-grace-period',
  tier: 'advice',
  category: 'reliability',
  summary: 'A service behind a load balancer has a health check grace period.',
  why: 'ECS replaces a task that its load balancer calls unhealthy. One that takes longer to start than the first checks last is killed and started without end.',
  fix: 'Set `healthCheckGracePeriodSeconds` to somewhat more than the application takes to answer its first check.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: '(service {service}) … is unhealthy in (target-group …) due to (reason …)',
  concept: 'health-check-grace-period',
  covers: ['SV-HCGRACE-LOW'],
  needs: 'service',
  general: true,
  messages: {
    none: 'The service has a load balancer and no health check grace period, so a slow start counts as unhealthy at once.',
  },
  examples: {
    valid: [aService({ loadBalancers, healthCheckGracePeriodSeconds: 60 }), aService()],
    invalid: [
      {
        input: aService({ loadBalancers }),
        reports: [{ message: 'none', at: '/healthCheckGracePeriodSeconds' }],
      },
    ],
  },
  *check({ loadBalancers: balancers, healthCheckGracePeriodSeconds: seconds, serviceName = '…' }) {
    if (isGiven(balancers) && (seconds ?? 0) === 0)
      yield {
        message: 'none',
        path: ['healthCheckGracePeriodSeconds'],
        values: { service: serviceName },
      };
  },
});
