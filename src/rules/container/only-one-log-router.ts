import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'only-one-log-router',
  tier: 'refused',
  category: 'validity',
  summary: 'A task has at most one FireLens log router.',
  why: 'The other containers send their logs to the router of the task, so there must not be two.',
  fix: 'Keep one container with `firelensConfiguration`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html',
  awsError: null,
  concept: 'firelens',
  covers: ['CD-FIRELENS-ONE'],
  needs: 'containers',
  messages: { second: 'Container "{container}" is a second log router, beside "{other}".' },
  examples: {
    valid: [
      {
        containerDefinitions: [
          { name: 'app' },
          { name: 'router', firelensConfiguration: { type: 'fluentbit' } },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [
            { name: 'a', firelensConfiguration: { type: 'fluentbit' } },
            { name: 'b', firelensConfiguration: { type: 'fluentd' } },
          ],
        },
        reports: [{ message: 'second', at: '/containerDefinitions/1/firelensConfiguration' }],
      },
    ],
  },
  *check(task) {
    const routers = containersOf(task).filter(
      ({ container }) => container.firelensConfiguration !== undefined,
    );
    const [first, ...others] = routers;
    for (const { path, label } of others)
      yield {
        message: 'second',
        path: [...path, 'firelensConfiguration'],
        values: { container: label, other: first?.label ?? '' },
      };
  },
});
