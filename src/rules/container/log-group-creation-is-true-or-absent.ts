import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing } from '../repair.ts';

const withValue = (value: string): Readonly<Record<string, unknown>> =>
  oneContainer({
    logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-create-group': value } },
  });

export default defineRule({
  id: 'log-group-creation-is-true-or-absent',
  tier: 'refused',
  category: 'validity',
  summary: '`awslogs-create-group` is true, or left out.',
  why: 'ECS takes no other value for this option, not even false.',
  fix: 'Remove the option.',
  docs: 'https://github.com/terraform-linters/tflint-ruleset-aws/issues/348',
  awsError:
    "Log driver awslogs option 'awslogs-create-group' should only be set to 'true', else omit option.",
  concept: 'awslogs',
  covers: [],
  needs: 'container',
  messages: {
    value:
      '`awslogs-create-group` of container "{container}" may only be "true"; leave it out for false.',
  },
  examples: {
    valid: [withValue('true')],
    invalid: [
      {
        input: withValue('false'),
        reports: [
          {
            message: 'value',
            at: '/containerDefinitions/0/logConfiguration/options/awslogs-create-group',
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
      const value = log?.options?.['awslogs-create-group'];
      if (log?.logDriver === 'awslogs' && value === 'false')
        yield {
          message: 'value',
          path: [...path, 'logConfiguration', 'options', 'awslogs-create-group'],
          values: { container: label },
          repair: removing([...path, 'logConfiguration', 'options', 'awslogs-create-group']),
        };
    }
  },
});
