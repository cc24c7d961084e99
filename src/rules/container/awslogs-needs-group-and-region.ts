import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** The order of the two is that of the text AWS prints. */
export default defineRule({
  id: 'awslogs-needs-group-and-region',
  tier: 'refused',
  category: 'validity',
  summary: 'A container that logs to CloudWatch names the log group and the region.',
  why: 'The driver does not guess either of them.',
  fix: 'Add the options `awslogs-group` and `awslogs-region`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  awsError: 'Log driver awslogs requires options: {options}',
  concept: 'awslogs',
  covers: ['CD-LOG-AWSLOGS-REQ'],
  needs: 'container',
  messages: { missing: 'Container "{container}" logs with awslogs without {options}.' },
  examples: {
    valid: [
      {
        containerDefinitions: [
          {
            name: 'app',
            logConfiguration: {
              logDriver: 'awslogs',
              options: { 'awslogs-group': 'web', 'awslogs-region': 'eu-west-1' },
            },
          },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'awslogs' } }],
        },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/logConfiguration/options' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      container: { logConfiguration: log },
      path,
      label,
    } of containersOf(task)) {
      if (log?.logDriver !== 'awslogs') continue;
      const at = [...path, 'logConfiguration', 'options'];
      const missing = ['awslogs-region', 'awslogs-group'].filter(
        (option) => log.options?.[option] === undefined && !isUnknown(...at, option),
      );
      if (missing.length > 0)
        yield {
          message: 'missing',
          path: at,
          values: { container: label, options: missing.join(', ') },
        };
    }
  },
});
