import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const app = { name: 'app', logConfiguration: { logDriver: 'awsfirelens' } };

/** One router answers for all containers. */
export default defineRule({
  id: 'firelens-needs-router',
  tier: 'refused',
  category: 'validity',
  summary: 'A task that logs with awsfirelens has a log router.',
  why: 'awsfirelens hands the logs to a container of the same task that runs Fluent Bit or Fluentd.',
  fix: 'Add a container with `firelensConfiguration`, or use another log driver.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  awsError:
    'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified',
  concept: 'firelens',
  covers: ['CD-FIRELENS-ROUTER'],
  needs: 'containers',
  messages: {
    missing:
      'Container "{container}" logs with awsfirelens, but no container has `firelensConfiguration`.',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [
          app,
          { name: 'router', firelensConfiguration: { type: 'fluentbit' } },
        ],
      },
    ],
    invalid: [
      {
        input: { containerDefinitions: [app] },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const containers = containersOf(task);
    if (
      containers.some(
        ({ container, path }) =>
          container.firelensConfiguration !== undefined ||
          isUnknown(...path, 'firelensConfiguration'),
      )
    )
      return;
    const user = containers.find(
      ({ container }) => container.logConfiguration?.logDriver === 'awsfirelens',
    );
    if (user !== undefined)
      yield {
        message: 'missing',
        path: [...user.path, 'logConfiguration', 'logDriver'],
        values: { container: user.label },
      };
  },
});
