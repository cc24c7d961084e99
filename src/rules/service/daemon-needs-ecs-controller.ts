import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { controllerOf } from '../services.ts';

const daemon = (type: string) =>
  aService({ schedulingStrategy: 'DAEMON', deploymentController: { type } });

export default defineRule({
  id: 'daemon-needs-ecs-controller',
  tier: 'refused',
  category: 'validity',
  summary: 'A daemon service is deployed by ECS itself.',
  why: 'CodeDeploy and external controllers work with sets of tasks of a chosen size, and a daemon has none.',
  fix: 'Remove `deploymentController`, or set `schedulingStrategy` to REPLICA.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'scheduling-strategy',
  covers: ['SV-DAEMON-FARGATE'],
  needs: 'service',
  messages: { controller: 'The service is a daemon, and its deployment controller is {type}.' },
  examples: {
    valid: [daemon('ECS')],
    invalid: [
      {
        input: daemon('CODE_DEPLOY'),
        reports: [{ message: 'controller', at: '/deploymentController/type' }],
      },
    ],
  },
  *check(service, context) {
    const type = controllerOf(service, context);
    if (service.schedulingStrategy === 'DAEMON' && (type === 'CODE_DEPLOY' || type === 'EXTERNAL'))
      yield { message: 'controller', path: ['deploymentController', 'type'], values: { type } };
  },
});
