import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const based = (...bases: readonly number[]) =>
  aService({
    capacityProviderStrategy: bases.map((base, index) => ({
      capacityProvider: `group-${index}`,
      weight: 1,
      ...(base === 0 ? {} : { base }),
    })),
  });

/** A base of 0 is what a provider without one has; AWS may count it, so it is not judged. */
export default defineRule({
  id: 'strategy-has-one-base',
  tier: 'refused',
  category: 'validity',
  summary: 'At most one capacity provider of a strategy has a base.',
  why: 'The base says where the first tasks go, and they can go to one provider only.',
  fix: 'Keep `base` on the provider that should get the first tasks.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  awsError:
    'There are multiple capacity providers in the specified capacity provider strategy with a base value defined',
  concept: 'capacity-provider-strategy',
  covers: ['SV-CP-MIX'],
  needs: 'service',
  messages: { bases: '{count} capacity providers of the strategy have a `base`.' },
  examples: {
    valid: [based(1, 0)],
    invalid: [
      {
        input: based(1, 2),
        reports: [{ message: 'bases', at: '/capacityProviderStrategy/1/base' }],
      },
    ],
  },
  *check({ capacityProviderStrategy = [] }) {
    const based = capacityProviderStrategy.flatMap(({ base = 0 }, index) =>
      base > 0 ? [index] : [],
    );
    const second = based[1];
    if (second !== undefined)
      yield {
        message: 'bases',
        path: ['capacityProviderStrategy', second, 'base'],
        values: { count: based.length },
      };
  },
});
