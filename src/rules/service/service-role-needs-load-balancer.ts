import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';
import { isGiven } from '../services.ts';

const role = 'ecsServiceRole';

export default defineRule({
  id: 'service-role-needs-load-balancer',
  tier: 'refused',
  category: 'validity',
  summary: 'A service that names a role has a load balancer.',
  why: 'ECS uses that role for nothing but registering tasks with load balancers.',
  fix: 'Remove `role`. What the containers may do is `taskRoleArn` of the task definition.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'IAM roles are only valid for services configured to use load balancers',
  concept: 'service-linked-role',
  covers: ['SV-ROLE'],
  needs: 'service',
  messages: { idle: 'The service names a `role` and has no load balancer.' },
  examples: {
    valid: [aService({ role, loadBalancers: [{ loadBalancerName: 'web' }] })],
    invalid: [{ input: aService({ role }), reports: [{ message: 'idle', at: '/role' }] }],
  },
  *check({ role: named, loadBalancers }, { isUnknown }) {
    if (isGiven(named) && !isGiven(loadBalancers) && !isUnknown('loadBalancers'))
      yield { message: 'idle', path: ['role'], repair: removing(['role']) };
  },
});
