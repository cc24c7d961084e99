import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const { max } = limit('target-groups');
const balanced = (count: number) =>
  aService({
    loadBalancers: Array.from({ length: count }, (_, index) => ({
      targetGroupArn: `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/g${index}/0`,
      containerName: 'web',
      containerPort: 80,
    })),
  });

export default defineRule({
  id: 'target-groups-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A service is in at most 5 target groups.',
  why: 'ECS registers and watches every task in each of them, and takes no more.',
  fix: 'Remove target groups, or run a second service with the same task definition.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  awsError: null,
  concept: 'load-balancing',
  covers: [],
  needs: 'service',
  messages: { many: 'The service is in {count} target groups; at most {max} are allowed.' },
  examples: {
    valid: [balanced(5)],
    invalid: [{ input: balanced(6), reports: [{ message: 'many', at: '/loadBalancers' }] }],
  },
  *check({ loadBalancers = [] }) {
    const count = loadBalancers.length;
    if (count > max) yield { message: 'many', path: ['loadBalancers'], values: { count, max } };
  },
});
