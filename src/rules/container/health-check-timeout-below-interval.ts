import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'health-check-timeout-below-interval',
  tier: 'advice',
  category: 'reliability',
  summary: 'A health check times out before the next one is due.',
  why: 'The next check starts when the last one has ended. With such a timeout a hanging check takes longer than the interval you set.',
  fix: 'Choose a `timeout` below `interval`; 5 and 30 seconds are the defaults.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-TIMEOUT-INTERVAL'],
  needs: 'container',
  messages: {
    long: 'The health check of container "{container}" may take {timeout} s and is due every {interval} s.',
  },
  examples: {
    valid: [oneContainer({ healthCheck: { timeout: 5, interval: 10 } })],
    invalid: [
      {
        input: oneContainer({ healthCheck: { timeout: 30 } }),
        reports: [{ message: 'long', at: '/containerDefinitions/0/healthCheck/timeout' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task)) {
      const { timeout, interval = 30 } = container.healthCheck ?? {};
      const at = [...path, 'healthCheck'];
      if (timeout !== undefined && timeout >= interval && !isUnknown(...at, 'interval'))
        yield {
          message: 'long',
          path: [...at, 'timeout'],
          values: { container: label, timeout, interval },
        };
    }
  },
});
