import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { controllerOf } from '../services.ts';

/** An update names its service as `service` and may leave the definition as it is; templates have a rule of their own. */
export default defineRule({
  id: 'service-names-its-task-definition',
  tier: 'refused',
  category: 'validity',
  summary: 'A service names the task definition that it runs.',
  why: 'ECS has to know what to start. Only with an EXTERNAL controller do task sets say so instead.',
  fix: 'Set `taskDefinition` to the family, the family and revision, or the ARN.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'service-definition',
  covers: [],
  needs: 'service',
  messages: { none: 'The service has no `taskDefinition`.' },
  examples: {
    valid: [
      aService({ taskDefinition: 'web:1' }),
      aService({ deploymentController: { type: 'EXTERNAL' } }),
      { service: 'web', desiredCount: 2 },
    ],
    invalid: [
      {
        input: aService({ desiredCount: 2 }),
        reports: [{ message: 'none', at: '/taskDefinition' }],
      },
    ],
  },
  *check(service, context) {
    if (context.document?.spelling.naming !== 'api' || service['service'] !== undefined) return;
    const controller = controllerOf(service, context);
    if (controller === null || controller === 'EXTERNAL') return;
    if ((service.taskDefinition ?? '') === '') yield { message: 'none', path: ['taskDefinition'] };
  },
});
