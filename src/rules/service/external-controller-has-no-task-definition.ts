import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { controllerOf, isGiven } from '../services.ts';

const deployed = (type: string) =>
  aService({ deploymentController: { type }, taskDefinition: 'web:1' });

export default defineRule({
  id: 'external-controller-has-no-task-definition',
  tier: 'refused',
  category: 'validity',
  summary: 'A service with an external deployment controller has no task definition.',
  why: 'With an external controller each task set has its own task definition.',
  fix: 'Move `taskDefinition` into the request that creates the task set.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'TaskDefinition must be blank',
  concept: 'task-set',
  covers: ['SV-EXTERNAL'],
  needs: 'service',
  messages: {
    given: 'The deployment controller is EXTERNAL, and the service has a task definition.',
  },
  examples: {
    valid: [deployed('ECS'), aService({ deploymentController: { type: 'EXTERNAL' } })],
    invalid: [
      { input: deployed('EXTERNAL'), reports: [{ message: 'given', at: '/taskDefinition' }] },
    ],
  },
  *check(service, context) {
    if (controllerOf(service, context) === 'EXTERNAL' && isGiven(service.taskDefinition))
      yield {
        message: 'given',
        path: ['taskDefinition'],
        repair: unsafe(removing(['taskDefinition'])),
      };
  },
});
