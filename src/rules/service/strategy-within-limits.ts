import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { clamping } from '../repair.ts';
import { limit } from '../tables.ts';

const most = limit('capacity-providers').max;
const RANGES = {
  base: limit('capacity-provider-base'),
  weight: limit('capacity-provider-weight'),
} as const;

const using = (count: number, weight: number) =>
  aService({
    capacityProviderStrategy: Array.from({ length: count }, (_, index) => ({
      capacityProvider: `group-${index}`,
      weight,
    })),
  });

export default defineRule({
  id: 'strategy-within-limits',
  tier: 'refused',
  category: 'validity',
  summary:
    'A strategy has at most 20 providers, with weights up to 1,000 and a base up to 100,000.',
  why: 'AWS takes no other numbers.',
  fix: 'Choose a number in the range; only the proportion of the weights matters.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  awsError: null,
  concept: 'capacity-provider-strategy',
  covers: ['SV-CP-MIX'],
  needs: 'service',
  messages: {
    many: 'The strategy has {count} capacity providers; at most {max} are allowed.',
    outside: '`{field}` is {value}; it must be {min} to {max}.',
  },
  examples: {
    valid: [using(20, 1000)],
    invalid: [
      { input: using(21, 1), reports: [{ message: 'many', at: '/capacityProviderStrategy' }] },
      {
        input: using(1, 1001),
        reports: [{ message: 'outside', at: '/capacityProviderStrategy/0/weight' }],
      },
    ],
  },
  *check({ capacityProviderStrategy: items = [] }) {
    const path = ['capacityProviderStrategy'];
    if (items.length > most)
      yield { message: 'many', path, values: { count: items.length, max: most } };
    for (const [index, item] of items.entries())
      for (const field of ['base', 'weight'] as const) {
        const value = item[field];
        const { min, max } = RANGES[field];
        if (value !== undefined && (value < min || value > max))
          yield {
            message: 'outside',
            path: [...path, index, field],
            values: { field, value, min, max },
            repair: clamping([...path, index, field], value, min, max),
          };
      }
  },
});
