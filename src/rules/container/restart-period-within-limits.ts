import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { clamping } from '../repair.ts';
import { limit } from '../tables.ts';

const { min, max } = limit('restart-attempt-period');

export default defineRule({
  id: 'restart-period-within-limits',
  tier: 'refused',
  category: 'validity',
  summary: 'The attempt period of a restart policy is within the limits of ECS.',
  why: 'A container must run for this time before it is restarted, so that one that fails at once does not start over and over.',
  fix: 'Choose 60 to 1800 seconds; 300 is the default.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
  awsError:
    "the 'restartAttemptPeriod' setting for container '{container}' must be between {min} and {max}",
  concept: 'restart-policy',
  covers: ['CD-RESTART-PERIOD'],
  needs: 'container',
  messages: {
    outside:
      '`restartAttemptPeriod` of container "{container}" is {value}; it must be {min} to {max} seconds.',
  },
  examples: {
    valid: [oneContainer({ restartPolicy: { enabled: true, restartAttemptPeriod: 60 } })],
    invalid: [
      {
        input: oneContainer({ restartPolicy: { enabled: true, restartAttemptPeriod: 30 } }),
        reports: [
          { message: 'outside', at: '/containerDefinitions/0/restartPolicy/restartAttemptPeriod' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const value = container.restartPolicy?.restartAttemptPeriod;
      if (value !== undefined && (value < min || value > max))
        yield {
          message: 'outside',
          path: [...path, 'restartPolicy', 'restartAttemptPeriod'],
          values: { container: label, value, min, max },
          repair: clamping([...path, 'restartPolicy', 'restartAttemptPeriod'], value, min, max),
        };
    }
  },
});
