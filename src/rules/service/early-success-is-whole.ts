import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const deployed = (
  earlySuccessCriteria: Readonly<Record<string, unknown>>,
  minimumHealthyPercent = 50,
) => aService({ deploymentConfiguration: { minimumHealthyPercent, earlySuccessCriteria } });
const at = '/deploymentConfiguration/earlySuccessCriteria';

export default defineRule({
  id: 'early-success-is-whole',
  tier: 'refused',
  category: 'validity',
  summary: 'Early success says which share of healthy tasks is enough, and when old tasks go.',
  why: 'With `enable` AWS requires both settings, and a share below `minimumHealthyPercent` would call a deployment done that has too few tasks.',
  fix: 'Set `healthyPercent` to `minimumHealthyPercent` or more, and `sourceServiceRevisionCleanup` to BLOCKING or DEFERRED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'deployment',
  covers: [],
  needs: 'service',
  messages: {
    missing: 'Early success is enabled, but `earlySuccessCriteria` has no `{field}`.',
    low: '`healthyPercent` is {percent}, below `minimumHealthyPercent`, which is {least}.',
  },
  examples: {
    valid: [
      deployed({ enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'DEFERRED' }),
      deployed({ enable: false }),
    ],
    invalid: [
      {
        input: deployed({ enable: true }),
        reports: [
          { message: 'missing', at: `${at}/healthyPercent` },
          { message: 'missing', at: `${at}/sourceServiceRevisionCleanup` },
        ],
      },
      {
        input: deployed(
          { enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'BLOCKING' },
          75,
        ),
        reports: [{ message: 'low', at: `${at}/healthyPercent` }],
      },
    ],
  },
  *check({ deploymentConfiguration }) {
    const { earlySuccessCriteria: early, minimumHealthyPercent: least = 0 } =
      deploymentConfiguration ?? {};
    if (early?.enable !== true) return;
    const path = ['deploymentConfiguration', 'earlySuccessCriteria'];
    for (const field of ['healthyPercent', 'sourceServiceRevisionCleanup'] as const)
      if (early[field] === undefined)
        yield { message: 'missing', path: [...path, field], values: { field } };
    const { healthyPercent: percent = least } = early;
    if (percent < least)
      yield { message: 'low', path: [...path, 'healthyPercent'], values: { percent, least } };
  },
});
