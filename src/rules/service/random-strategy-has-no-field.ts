import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { isGiven } from '../services.ts';

export default defineRule({
  id: 'random-strategy-has-no-field',
  tier: 'refused',
  category: 'validity',
  summary: 'A random placement strategy has no field.',
  why: 'It looks at nothing, so there is nothing to name.',
  fix: 'Remove `field`, or use the type spread to place tasks evenly by it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html',
  awsError: 'random field should not be specified',
  concept: 'random',
  covers: ['SV-STRATEGY'],
  needs: 'service',
  messages: { field: 'The random strategy names the field "{field}".' },
  examples: {
    valid: [
      aService({ placementStrategy: [{ type: 'random' }] }),
      aService({ placementStrategy: [{ type: 'spread', field: 'instanceId' }] }),
    ],
    invalid: [
      {
        input: aService({ placementStrategy: [{ type: 'random', field: 'memory' }] }),
        reports: [{ message: 'field', at: '/placementStrategy/0/field' }],
      },
    ],
  },
  *check({ placementStrategy = [] }) {
    for (const [index, { type, field = '' }] of placementStrategy.entries())
      if (type === 'random' && isGiven(field))
        yield {
          message: 'field',
          path: ['placementStrategy', index, 'field'],
          values: { field },
          repair: unsafe(removing(['placementStrategy', index, 'field'])),
        };
  },
});
