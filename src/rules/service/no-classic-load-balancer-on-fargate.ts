import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { capacityOf, isGiven } from '../services.ts';

const loadBalancers = [{ loadBalancerName: 'web', containerName: 'app', containerPort: 80 }];

export default defineRule({
  id: 'no-classic-load-balancer-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'A service on Fargate has no Classic Load Balancer.',
  why: 'A Classic Load Balancer sends traffic to instances, and Fargate has none.',
  fix: 'Use the target group of an Application or Network Load Balancer.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Classic Load Balancers are not supported with Fargate',
  concept: 'load-balancing',
  covers: ['SV-LB-BOTH'],
  needs: 'service',
  messages: { classic: 'The service runs on Fargate and has a Classic Load Balancer.' },
  examples: {
    valid: [aService({ launchType: 'EC2', loadBalancers })],
    invalid: [
      {
        input: aService({ launchType: 'FARGATE', loadBalancers }),
        reports: [{ message: 'classic', at: '/loadBalancers/0/loadBalancerName' }],
      },
    ],
  },
  *check(service) {
    if (capacityOf(service) !== 'FARGATE') return;
    for (const [index, { loadBalancerName }] of (service.loadBalancers ?? []).entries())
      if (isGiven(loadBalancerName))
        yield { message: 'classic', path: ['loadBalancers', index, 'loadBalancerName'] };
  },
});
