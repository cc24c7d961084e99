import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { capacityOf, isGiven, networkModeOf } from '../services.ts';

const loadBalancers = [{ loadBalancerName: 'web', containerName: 'app', containerPort: 80 }];

export default defineRule({
  id: 'no-classic-load-balancer-with-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'A service whose tasks use awsvpc has no Classic Load Balancer.',
  why: 'A Classic Load Balancer sends traffic to instances, but these tasks have a network interface of their own.',
  fix: 'Use the target group of an Application or Network Load Balancer.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'load-balancing',
  covers: ['SV-LB-BOTH'],
  needs: 'service',
  messages: { classic: 'The tasks use awsvpc, and the service has a Classic Load Balancer.' },
  examples: {
    valid: [serviceWithTask({ loadBalancers }, { networkMode: 'bridge' })],
    invalid: [
      {
        input: serviceWithTask({ loadBalancers }, { networkMode: 'awsvpc' }),
        reports: [{ message: 'classic', at: '/0/loadBalancers/0/loadBalancerName' }],
      },
    ],
  },
  *check(service, context) {
    if (capacityOf(service) === 'FARGATE' || networkModeOf(service, context) !== 'awsvpc') return;
    for (const [index, { loadBalancerName }] of (service.loadBalancers ?? []).entries())
      if (isGiven(loadBalancerName))
        yield { message: 'classic', path: ['loadBalancers', index, 'loadBalancerName'] };
  },
});
