import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'log-router-logs-elsewhere',
  tier: 'fails',
  category: 'validity',
  summary: 'The FireLens log router does not send its own logs to itself.',
  why: 'Containers that log with awsfirelens wait for the router to start, so the router waits for itself.',
  fix: 'Give the router a `logConfiguration` with awslogs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  awsError: null,
  concept: 'firelens',
  covers: ['CD-FIRELENS-SELF'],
  needs: 'container',
  messages: { self: 'Container "{container}" is the log router and logs with awsfirelens itself.' },
  examples: {
    valid: [
      oneContainer({
        firelensConfiguration: { type: 'fluentbit' },
        logConfiguration: { logDriver: 'awslogs' },
      }),
      oneContainer({ logConfiguration: { logDriver: 'awsfirelens' } }),
    ],
    invalid: [
      {
        input: oneContainer({
          firelensConfiguration: { type: 'fluentbit' },
          logConfiguration: { logDriver: 'awsfirelens' },
        }),
        reports: [{ message: 'self', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      if (
        container.firelensConfiguration !== undefined &&
        container.logConfiguration?.logDriver === 'awsfirelens'
      )
        yield {
          message: 'self',
          path: [...path, 'logConfiguration', 'logDriver'],
          values: { container: label },
        };
  },
});
