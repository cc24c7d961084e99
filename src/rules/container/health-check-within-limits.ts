import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { clamping } from '../repair.ts';
import { ranges } from '../tables.ts';

const FIELDS = ['interval', 'timeout', 'retries', 'startPeriod'] as const;

/** The ranges are a table: knowledge/facts/ranges.json. */
export default defineRule({
  id: 'health-check-within-limits',
  tier: 'refused',
  category: 'validity',
  summary: 'The times and retries of a health check are within the limits of ECS.',
  why: 'ECS runs the check itself and takes only numbers in these ranges.',
  fix: 'Choose a number in the range.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-INTERVAL', 'CD-HC-TIMEOUT', 'CD-HC-RETRIES', 'CD-HC-STARTPERIOD'],
  needs: 'container',
  messages: {
    outside:
      '`{field}` of the health check of container "{container}" is {value}; it must be {min} to {max} {unit}.',
  },
  examples: {
    valid: [
      oneContainer({ healthCheck: { interval: 30, timeout: 5, retries: 3, startPeriod: 0 } }),
    ],
    invalid: [
      {
        input: oneContainer({ healthCheck: { interval: 1, retries: 11 } }),
        reports: [
          { message: 'outside', at: '/containerDefinitions/0/healthCheck/interval' },
          { message: 'outside', at: '/containerDefinitions/0/healthCheck/retries' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const field of FIELDS) {
        const value = container.healthCheck?.[field];
        const { min, max, unit } = ranges.healthCheck[field];
        if (value !== undefined && (value < min || value > max))
          yield {
            message: 'outside',
            path: [...path, 'healthCheck', field],
            values: { container: label, field, value, min, max, unit },
            repair: clamping([...path, 'healthCheck', field], value, min, max),
          };
      }
  },
});
