import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

const cluster = (capacityProvider: string) => ({
  clusterName: 'prod',
  capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  defaultCapacityProviderStrategy: [{ capacityProvider, weight: 1 }],
});

export default defineRule({
  id: 'default-strategy-uses-own-providers',
  tier: 'refused',
  category: 'validity',
  summary: 'The default strategy of a cluster names capacity providers of that cluster.',
  why: 'A strategy can only choose among the providers that the cluster is associated with.',
  fix: 'Add the provider to `capacityProviders`, or remove it from the strategy.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  awsError:
    'The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster',
  concept: 'capacity-provider-strategy',
  covers: [],
  needs: 'cluster',
  messages: {
    foreign:
      'The default strategy names "{name}", which is not among the capacity providers of the cluster.',
  },
  examples: {
    valid: [cluster('FARGATE_SPOT')],
    invalid: [
      {
        input: cluster('blue'),
        reports: [
          { message: 'foreign', at: '/defaultCapacityProviderStrategy/0/capacityProvider' },
        ],
      },
    ],
  },
  *check({ capacityProviders, defaultCapacityProviderStrategy = [] }) {
    if (capacityProviders === undefined || capacityProviders.some(hasPlaceholder)) return;
    for (const [index, { capacityProvider: name }] of defaultCapacityProviderStrategy.entries())
      if (name !== undefined && !capacityProviders.includes(name) && !hasPlaceholder(name))
        yield {
          message: 'foreign',
          path: ['defaultCapacityProviderStrategy', index, 'capacityProvider'],
          values: { name },
        };
  },
});
