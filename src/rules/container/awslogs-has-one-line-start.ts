import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const PATTERN = 'awslogs-multiline-pattern';

const withOptions = (
  options: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> =>
  oneContainer({ logConfiguration: { logDriver: 'awslogs', options } });

/** ECS documents that the two cannot be configured together; that Docker refuses them is certain. */
export default defineRule({
  id: 'awslogs-has-one-line-start',
  tier: 'fails',
  category: 'validity',
  summary: 'Lines of awslogs are joined by a date format or by a pattern, not by both.',
  why: 'The driver refuses the two together, so the container does not start.',
  fix: 'Keep one of `awslogs-datetime-format` and `awslogs-multiline-pattern`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: null,
  concept: 'awslogs',
  covers: ['CD-LOG-MULTI'],
  needs: 'container',
  messages: {
    both: 'Container "{container}" sets both `awslogs-datetime-format` and `awslogs-multiline-pattern`.',
  },
  examples: {
    valid: [withOptions({ 'awslogs-multiline-pattern': '^INFO' })],
    invalid: [
      {
        input: withOptions({
          'awslogs-multiline-pattern': '^INFO',
          'awslogs-datetime-format': '%Y',
        }),
        reports: [
          {
            message: 'both',
            at: '/containerDefinitions/0/logConfiguration/options/awslogs-multiline-pattern',
          },
        ],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { logConfiguration: log },
      path,
      label,
    } of containersOf(task)) {
      const { 'awslogs-datetime-format': format, [PATTERN]: pattern } = log?.options ?? {};
      if (log?.logDriver === 'awslogs' && format !== undefined && pattern !== undefined)
        yield {
          message: 'both',
          path: [...path, 'logConfiguration', 'options', PATTERN],
          values: { container: label },
        };
    }
  },
});
