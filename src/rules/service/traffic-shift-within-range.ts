import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';
import { valueAt } from '../value-at.ts';

const NUMBERS = [
  { path: ['canaryConfiguration', 'canaryPercent'], ...limit('canary-percent'), step: 0.1 },
  {
    path: ['canaryConfiguration', 'canaryBakeTimeInMinutes'],
    ...limit('canary-bake-time'),
    step: 1,
  },
  { path: ['linearConfiguration', 'stepPercent'], ...limit('linear-step-percent'), step: 0.1 },
  { path: ['linearConfiguration', 'stepBakeTimeInMinutes'], ...limit('linear-bake-time'), step: 1 },
  { path: ['bakeTimeInMinutes'], ...limit('bake-time'), step: 1 },
] as const;

const deployed = (deploymentConfiguration: Readonly<Record<string, unknown>>) =>
  aService({ deploymentConfiguration });

const isMultiple = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-6;

export default defineRule({
  id: 'traffic-shift-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'The steps and waits of a canary or linear deployment are within their limits.',
  why: 'AWS takes percentages in steps of 0.1, and waits of at most a day.',
  fix: 'Choose a number in the range.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'canary-linear',
  covers: ['SV-CANARY'],
  needs: 'service',
  messages: { outside: '`{field}` is {value}; it must be {min} to {max}, in steps of {step}.' },
  examples: {
    valid: [deployed({ strategy: 'CANARY', canaryConfiguration: { canaryPercent: 0.3 } })],
    invalid: [
      {
        input: deployed({ strategy: 'LINEAR', linearConfiguration: { stepPercent: 2 } }),
        reports: [
          { message: 'outside', at: '/deploymentConfiguration/linearConfiguration/stepPercent' },
        ],
      },
    ],
  },
  *check({ deploymentConfiguration }) {
    for (const { path, min, max, step } of NUMBERS) {
      const value = valueAt(deploymentConfiguration, path);
      if (typeof value !== 'number') continue;
      if (value < min || value > max || !isMultiple(value, step)) {
        const field = path.join('.');
        yield {
          message: 'outside',
          path: ['deploymentConfiguration', ...path],
          values: { field, value, min, max, step },
        };
      }
    }
  },
});
