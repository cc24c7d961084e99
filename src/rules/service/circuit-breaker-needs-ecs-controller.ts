import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';
import { controllerOf } from '../services.ts';

const deployed = (type: string, enable: boolean) =>
  aService({
    deploymentController: { type },
    deploymentConfiguration: { deploymentCircuitBreaker: { enable, rollback: true } },
  });

/** One that is turned off is printed for every service, so only one that is on is judged. */
export default defineRule({
  id: 'circuit-breaker-needs-ecs-controller',
  tier: 'refused',
  category: 'validity',
  summary: 'Only a service that ECS itself deploys has a deployment circuit breaker.',
  why: 'The circuit breaker stops a deployment of ECS. CodeDeploy and external controllers stop their own.',
  fix: 'Remove `deploymentCircuitBreaker`; in CodeDeploy, roll back on alarms.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'deployment-circuit-breaker',
  covers: ['SV-CODEDEPLOY'],
  needs: 'service',
  messages: {
    other: 'The deployment circuit breaker is on, but the deployment controller is {type}.',
  },
  examples: {
    valid: [deployed('ECS', true), deployed('CODE_DEPLOY', false)],
    invalid: [
      {
        input: deployed('CODE_DEPLOY', true),
        reports: [{ message: 'other', at: '/deploymentConfiguration/deploymentCircuitBreaker' }],
      },
    ],
  },
  *check(service, context) {
    const type = controllerOf(service, context);
    const breaker = service.deploymentConfiguration?.deploymentCircuitBreaker;
    if (breaker?.enable === true && (type === 'CODE_DEPLOY' || type === 'EXTERNAL'))
      yield {
        message: 'other',
        path: ['deploymentConfiguration', 'deploymentCircuitBreaker'],
        values: { type },
        repair: removing(['deploymentConfiguration', 'deploymentCircuitBreaker']),
      };
  },
});
