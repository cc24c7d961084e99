import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { controllerOf, isGiven } from '../services.ts';

const deployed = (type: string) =>
  aService({ deploymentController: { type }, loadBalancers: [{ loadBalancerName: 'web' }] });

export default defineRule({
  id: 'external-controller-has-no-load-balancers',
  tier: 'refused',
  category: 'validity',
  summary: 'A service with an external deployment controller has no load balancers.',
  why: 'With an external controller each task set has its own load balancers.',
  fix: 'Move `loadBalancers` into the request that creates the task set.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'LoadBalancers must be empty or null',
  concept: 'task-set',
  covers: ['SV-EXTERNAL'],
  needs: 'service',
  messages: { given: 'The deployment controller is EXTERNAL, and the service has load balancers.' },
  examples: {
    valid: [deployed('ECS'), aService({ deploymentController: { type: 'EXTERNAL' } })],
    invalid: [
      { input: deployed('EXTERNAL'), reports: [{ message: 'given', at: '/loadBalancers' }] },
    ],
  },
  *check(service, context) {
    if (controllerOf(service, context) === 'EXTERNAL' && isGiven(service.loadBalancers))
      yield {
        message: 'given',
        path: ['loadBalancers'],
        repair: unsafe(removing(['loadBalancers'])),
      };
  },
});
