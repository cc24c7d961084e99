import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { isGiven } from '../services.ts';

const targetGroupArn =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';

export default defineRule({
  id: 'load-balancer-is-of-one-kind',
  tier: 'refused',
  category: 'validity',
  summary: 'A load balancer of a service is a target group or a Classic Load Balancer, not both.',
  why: '`targetGroupArn` is for Application and Network Load Balancers, `loadBalancerName` for Classic ones.',
  fix: 'Remove `loadBalancerName`, unless the load balancer is a Classic one.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  awsError: 'loadBalancerName and targetGroupArn cannot both be specified',
  concept: 'load-balancing',
  covers: ['SV-LB-BOTH'],
  needs: 'service',
  messages: { both: 'This load balancer has `targetGroupArn` and `loadBalancerName`.' },
  examples: {
    valid: [
      aService({ loadBalancers: [{ targetGroupArn }] }),
      aService({ loadBalancers: [{ loadBalancerName: 'web' }] }),
    ],
    invalid: [
      {
        input: aService({ loadBalancers: [{ targetGroupArn, loadBalancerName: 'web' }] }),
        reports: [{ message: 'both', at: '/loadBalancers/0/loadBalancerName' }],
      },
    ],
  },
  *check({ loadBalancers = [] }) {
    for (const [index, item] of loadBalancers.entries())
      if (isGiven(item.targetGroupArn) && isGiven(item.loadBalancerName))
        yield { message: 'both', path: ['loadBalancers', index, 'loadBalancerName'] };
  },
});
