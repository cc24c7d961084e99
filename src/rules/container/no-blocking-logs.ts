import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'no-blocking-logs',
  tier: 'advice',
  category: 'reliability',
  summary: 'Logging does not hold up the application.',
  why: 'With mode blocking the application stands still at its next line of output when the logs cannot be delivered, and may fail its health check.',
  fix: 'Set `mode` to `"non-blocking"` with a `max-buffer-size` such as `"25m"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: null,
  concept: 'log-configuration',
  covers: ['CD-LOG-MODE'],
  needs: 'container',
  contradicts:
    'Non-blocking logs are lost when the buffer is full, so for an audit log blocking may be right.',
  messages: { blocking: 'Container "{container}" logs with mode blocking.' },
  examples: {
    valid: [oneContainer({ logConfiguration: { options: { mode: 'non-blocking' } } })],
    invalid: [
      {
        input: oneContainer({ logConfiguration: { options: { mode: 'blocking' } } }),
        reports: [
          { message: 'blocking', at: '/containerDefinitions/0/logConfiguration/options/mode' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      if (container.logConfiguration?.options?.['mode'] === 'blocking')
        yield {
          message: 'blocking',
          path: [...path, 'logConfiguration', 'options', 'mode'],
          values: { container: label },
        };
  },
});
