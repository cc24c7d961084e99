import { defineRule } from '../define-rule.ts';
import { numberRanges } from '../field-tables.ts';
import { fractions } from '../fractions.ts';
import { numbersOutOfRange } from '../numbers-in-range.ts';

const strategy = (item: Readonly<Record<string, number>>) => ({
  clusterName: 'live',
  defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', ...item }],
});

export default defineRule({
  id: 'cluster-numbers-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'Base and weight of a default strategy are whole numbers that AWS takes.',
  why: 'Both count tasks: the base those that go first, the weight those of the rest in proportion.',
  fix: 'Choose a whole number in the range; only the proportion of the weights matters.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  awsError: null,
  concept: 'capacity-provider-strategy',
  covers: [],
  needs: 'cluster',
  messages: {
    fraction: '`{field}` is {value}, and must be a whole number.',
    outside: '`{field}` is {value}; it must be {range}.',
  },
  examples: {
    valid: [strategy({ base: 1, weight: 1000 })],
    invalid: [
      {
        input: strategy({ base: 0.5, weight: 1001 }),
        reports: [
          { message: 'fraction', at: '/defaultCapacityProviderStrategy/0/base' },
          { message: 'outside', at: '/defaultCapacityProviderStrategy/0/weight' },
        ],
      },
    ],
  },
  *check({ defaultCapacityProviderStrategy = [] }) {
    const judged = { defaultCapacityProviderStrategy };
    yield* fractions(judged);
    yield* numbersOutOfRange(judged, numberRanges.cluster);
  },
});
