import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { clamping } from '../repair.ts';
import { limit } from '../tables.ts';

const { min, max } = limit('minimum-healthy-percent');
const between = (minimumHealthyPercent: number, maximumPercent: number) =>
  aService({ deploymentConfiguration: { minimumHealthyPercent, maximumPercent } });

export default defineRule({
  id: 'deployment-percents-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'The minimum percent of a deployment is 0 to 100, the maximum percent at least 100.',
  why: 'Both count from the desired count: no more than all tasks can be kept, and all must be allowed to run.',
  fix: 'Choose a minimum up to 100 and a maximum from 100 on.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'min-max-healthy-percent',
  covers: ['SV-PERCENT-RANGE'],
  needs: 'service',
  messages: {
    minimum: '`minimumHealthyPercent` is {percent}; it must be {min} to {max}.',
    maximum: '`maximumPercent` is {percent}; it must be {max} or more.',
  },
  examples: {
    valid: [between(0, 100), between(100, 150)],
    invalid: [
      {
        input: between(101, 99),
        reports: [
          { message: 'minimum', at: '/deploymentConfiguration/minimumHealthyPercent' },
          { message: 'maximum', at: '/deploymentConfiguration/maximumPercent' },
        ],
      },
    ],
  },
  *check({ deploymentConfiguration }) {
    const { minimumHealthyPercent: least = min, maximumPercent: most = max } =
      deploymentConfiguration ?? {};
    const path = ['deploymentConfiguration'];
    if (least < min || least > max)
      yield {
        message: 'minimum',
        path: [...path, 'minimumHealthyPercent'],
        values: { percent: least, min, max },
        repair: clamping([...path, 'minimumHealthyPercent'], least, min, max),
      };
    if (most < max)
      yield {
        message: 'maximum',
        path: [...path, 'maximumPercent'],
        values: { percent: most, max },
      };
  },
});
