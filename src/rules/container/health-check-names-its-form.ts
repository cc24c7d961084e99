import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const FORMS: ReadonlySet<string> = new Set(['CMD', 'CMD-SHELL', 'NONE']);

/** ECS has been seen to register such commands: https://github.com/aws/aws-cdk/issues/34389. */
export default defineRule({
  id: 'health-check-names-its-form',
  tier: 'fails',
  category: 'validity',
  summary: 'A health check command starts with CMD, CMD-SHELL or NONE.',
  why: 'Docker runs no check whose first word is another. The container then has no health, and what waits for it waits in vain.',
  fix: 'Put `"CMD-SHELL"` before a line for the shell, or `"CMD"` before a program and its arguments.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-FORM'],
  needs: 'container',
  messages: {
    form: 'The health check of container "{container}" starts with neither CMD nor CMD-SHELL, so it is never run.',
  },
  examples: {
    valid: [
      oneContainer({
        healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] },
      }),
      oneContainer({ healthCheck: { command: ['NONE'] } }),
    ],
    invalid: [
      {
        input: oneContainer({ healthCheck: { command: ['/healthcheck'] } }),
        reports: [{ message: 'form', at: '/containerDefinitions/0/healthCheck/command' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const form = container.healthCheck?.command?.[0];
      if (form && !FORMS.has(form) && !hasPlaceholder(form))
        yield {
          message: 'form',
          path: [...path, 'healthCheck', 'command'],
          values: { container: label },
        };
    }
  },
});
