import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const GROUP = /^arn:aws[a-z-]*:elasticloadbalancing:[^:]*:[^:]*:targetgroup\//;
const targetGroupArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123';
const whole = { targetGroupArn, containerName: 'web', containerPort: 80 };
const balanced = (balancer: Readonly<Record<string, unknown>>) =>
  aService({ loadBalancers: [balancer] });

/** A gateway of VPC Lattice has a list of its own. */
export default defineRule({
  id: 'load-balancer-entry-is-whole',
  tier: 'refused',
  category: 'validity',
  summary: 'A load balancer of a service names a target group, a container and its port.',
  why: 'ECS registers each task in the target group under the port of that container.',
  fix: 'Give `targetGroupArn`, `containerName` and `containerPort`. The ARN is that of the target group, not of the load balancer or listener.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  awsError: null,
  concept: 'load-balancing',
  covers: [],
  needs: 'service',
  messages: {
    part: 'Load balancer number {number} has no `{field}`.',
    group: '`targetGroupArn` of load balancer number {number} is not the ARN of a target group.',
  },
  examples: {
    valid: [balanced(whole), balanced({ ...whole, targetGroupArn: '<TARGET_GROUP>' })],
    invalid: [
      {
        input: balanced({
          ...whole,
          targetGroupArn: targetGroupArn.replace('targetgroup', 'loadbalancer/app'),
        }),
        reports: [{ message: 'group', at: '/loadBalancers/0/targetGroupArn' }],
      },
      {
        input: balanced({ containerName: 'web' }),
        reports: [
          { message: 'part', at: '/loadBalancers/0/containerPort' },
          { message: 'part', at: '/loadBalancers/0/targetGroupArn' },
        ],
      },
    ],
  },
  *check({ loadBalancers = [] }, { isUnknown }) {
    for (const [index, balancer] of loadBalancers.entries()) {
      const path = ['loadBalancers', index];
      const number = index + 1;
      const { targetGroupArn: group = '', loadBalancerName = '' } = balancer;
      for (const field of ['containerName', 'containerPort'] as const)
        if ((balancer[field] ?? '') === '')
          yield { message: 'part', path: [...path, field], values: { field, number } };
      const at = [...path, 'targetGroupArn'];
      if (group === '' && loadBalancerName === '' && !isUnknown(...path, 'loadBalancerName'))
        yield { message: 'part', path: at, values: { field: 'targetGroupArn', number } };
      else if (group !== '' && !GROUP.test(group) && !hasPlaceholder(group))
        yield { message: 'group', path: at, values: { number } };
    }
  },
});
