import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const weighing = (...weights: readonly (number | undefined)[]) =>
  aService({
    capacityProviderStrategy: weights.map((weight, index) => ({
      capacityProvider: `group-${index}`,
      ...(weight === undefined ? {} : { weight }),
    })),
  });

/** The weight is 0 where it is left out, also for the only provider. */
export default defineRule({
  id: 'strategy-gives-weight',
  tier: 'refused',
  category: 'validity',
  summary: 'At least one capacity provider of a strategy has a weight above 0.',
  why: 'A provider without weight gets no tasks beyond its base, and the weight is 0 unless you set it.',
  fix: 'Set `weight` to 1 on the provider that should run the tasks.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  awsError:
    'There are no capacity providers in the capacity provider strategy with a weight value greater than zero',
  concept: 'capacity-provider-strategy',
  covers: ['SV-CP-MIX'],
  needs: 'service',
  messages: { weightless: 'No capacity provider of the strategy has a `weight` above 0.' },
  examples: {
    valid: [weighing(0, 1)],
    invalid: [
      {
        input: weighing(undefined),
        reports: [{ message: 'weightless', at: '/capacityProviderStrategy' }],
      },
    ],
  },
  *check({ capacityProviderStrategy = [] }, { isUnknown }) {
    const path = ['capacityProviderStrategy'];
    const open = capacityProviderStrategy.some(
      ({ weight = 0 }, index) => weight > 0 || isUnknown(...path, index, 'weight'),
    );
    if (capacityProviderStrategy.length > 0 && !open) yield { message: 'weightless', path };
  },
});
