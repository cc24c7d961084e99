import { defineRule } from '../define-rule.ts';
import { aService, serviceWithTask } from '../example-service.ts';
import { removing } from '../repair.ts';
import { isGiven, networkModeOf } from '../services.ts';

const role = 'ecsServiceRole';

export default defineRule({
  id: 'no-service-role-with-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'A service whose tasks use awsvpc names no role of its own.',
  why: 'ECS then creates network interfaces too, which only its service-linked role may do.',
  fix: 'Remove `role`; ECS uses AWSServiceRoleForECS.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'You cannot specify an IAM role for services that require a service linked role',
  concept: 'service-linked-role',
  covers: ['SV-ROLE'],
  needs: 'service',
  messages: { role: 'The tasks use awsvpc, and the service names a `role`.' },
  examples: {
    valid: [serviceWithTask({ role }, { networkMode: 'bridge' })],
    invalid: [
      {
        input: serviceWithTask({ role }, { networkMode: 'awsvpc' }),
        reports: [{ message: 'role', at: '/0/role' }],
      },
      {
        input: aService({ role, launchType: 'FARGATE' }),
        reports: [{ message: 'role', at: '/role' }],
      },
    ],
  },
  *check(service, context) {
    if (isGiven(service.role) && networkModeOf(service, context) === 'awsvpc')
      yield { message: 'role', path: ['role'], repair: removing(['role']) };
  },
});
