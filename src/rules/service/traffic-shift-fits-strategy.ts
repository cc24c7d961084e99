import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';

const NEEDS = { canaryConfiguration: 'CANARY', linearConfiguration: 'LINEAR' } as const;

const deployed = (strategy: string) =>
  aService({ deploymentConfiguration: { strategy, canaryConfiguration: { canaryPercent: 10 } } });

export default defineRule({
  id: 'traffic-shift-fits-strategy',
  tier: 'refused',
  category: 'validity',
  summary: 'Canary and linear settings stand beside the strategy that they are for.',
  why: 'Each setting is only valid with the strategy of its name.',
  fix: 'Set `strategy` to the one that the settings are for, or remove the settings.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'canary-linear',
  covers: ['SV-CANARY'],
  needs: 'service',
  messages: { other: '`{field}` is for the strategy {wanted}, and the strategy is {strategy}.' },
  examples: {
    valid: [deployed('CANARY')],
    invalid: [
      {
        input: deployed('ROLLING'),
        reports: [{ message: 'other', at: '/deploymentConfiguration/canaryConfiguration' }],
      },
    ],
  },
  *check({ deploymentConfiguration }, { isUnknown }) {
    const { strategy = 'ROLLING' } = deploymentConfiguration ?? {};
    if (hasPlaceholder(strategy) || isUnknown('deploymentConfiguration', 'strategy')) return;
    for (const field of ['canaryConfiguration', 'linearConfiguration'] as const) {
      const wanted = NEEDS[field];
      if (deploymentConfiguration?.[field] !== undefined && strategy !== wanted)
        yield {
          message: 'other',
          path: ['deploymentConfiguration', field],
          values: { field, wanted, strategy },
          repair: unsafe(removing(['deploymentConfiguration', field])),
        };
    }
  },
});
