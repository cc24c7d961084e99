import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { isFargateProvider } from '../services.ts';

const using = (...names: readonly string[]) =>
  aService({
    capacityProviderStrategy: names.map((capacityProvider) => ({ capacityProvider, weight: 1 })),
  });

export default defineRule({
  id: 'strategy-does-not-mix-fargate-with-instances',
  tier: 'refused',
  category: 'validity',
  summary: 'A capacity provider strategy names providers of Fargate or of instances, not of both.',
  why: 'A service places all of its tasks in the same way.',
  fix: 'Use FARGATE and FARGATE_SPOT, or your own capacity providers. For both, run two services.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html',
  awsError: null,
  concept: 'capacity-provider-strategy',
  covers: ['SV-CP-MIX'],
  needs: 'service',
  messages: { mixed: 'The strategy mixes {fargate} with "{other}".' },
  examples: {
    valid: [using('FARGATE', 'FARGATE_SPOT'), using('blue', 'green')],
    invalid: [
      {
        input: using('FARGATE', 'blue'),
        reports: [{ message: 'mixed', at: '/capacityProviderStrategy/1/capacityProvider' }],
      },
    ],
  },
  *check({ capacityProviderStrategy = [] }) {
    const names = capacityProviderStrategy.map(({ capacityProvider = '' }) => capacityProvider);
    const fargate = names.find(isFargateProvider);
    const index = names.findIndex(
      (name) => name !== '' && !isFargateProvider(name) && !hasPlaceholder(name),
    );
    const other = names[index];
    if (fargate !== undefined && other !== undefined)
      yield {
        message: 'mixed',
        path: ['capacityProviderStrategy', index, 'capacityProvider'],
        values: { fargate, other },
      };
  },
});
