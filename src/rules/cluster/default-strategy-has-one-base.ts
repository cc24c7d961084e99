import { defineRule } from '../define-rule.ts';

const cluster = (...bases: readonly number[]) => ({
  clusterName: 'prod',
  defaultCapacityProviderStrategy: bases.map((base, index) => ({
    capacityProvider: `group-${index}`,
    weight: 1,
    base,
  })),
});

export default defineRule({
  id: 'default-strategy-has-one-base',
  tier: 'refused',
  category: 'validity',
  summary: 'At most one capacity provider of a default strategy has a base.',
  why: 'The base says where the first tasks of a service go, and they can go to one provider only.',
  fix: 'Keep `base` on the provider that should get the first tasks.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  awsError:
    'The specified capacity provider strategy contains multiple capacity providers with a base value defined',
  concept: 'capacity-provider-strategy',
  covers: [],
  needs: 'cluster',
  messages: { bases: '{count} capacity providers of the default strategy have a `base`.' },
  examples: {
    valid: [cluster(1, 0)],
    invalid: [
      {
        input: cluster(1, 2),
        reports: [{ message: 'bases', at: '/defaultCapacityProviderStrategy/1/base' }],
      },
    ],
  },
  *check({ defaultCapacityProviderStrategy: items = [] }) {
    const based = items.flatMap(({ base = 0 }, index) => (base > 0 ? [index] : []));
    const second = based[1];
    if (second !== undefined)
      yield {
        message: 'bases',
        path: ['defaultCapacityProviderStrategy', second, 'base'],
        values: { count: based.length },
      };
  },
});
