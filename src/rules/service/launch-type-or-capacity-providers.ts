import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { isGiven } from '../services.ts';

const spot = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];

export default defineRule({
  id: 'launch-type-or-capacity-providers',
  tier: 'refused',
  category: 'validity',
  summary: 'A service has a launch type or a capacity provider strategy, not both.',
  why: 'Both say where the tasks run, so AWS takes only one of them.',
  fix: 'Remove `launchType` to use the capacity providers, or the strategy to use the launch type.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Specifying both a launch type and capacity provider strategy is not supported',
  concept: 'capacity-provider-strategy',
  covers: ['SV-LT-CP'],
  needs: 'service',
  messages: {
    both: 'The service has the launch type {launchType} and a capacity provider strategy.',
  },
  examples: {
    valid: [aService({ launchType: 'EC2' }), aService({ capacityProviderStrategy: spot })],
    invalid: [
      {
        input: aService({ launchType: 'FARGATE', capacityProviderStrategy: spot }),
        reports: [{ message: 'both', at: '/launchType' }],
      },
    ],
  },
  *check({ launchType, capacityProviderStrategy }) {
    if (launchType === undefined || launchType === '' || hasPlaceholder(launchType)) return;
    if (isGiven(capacityProviderStrategy))
      yield {
        message: 'both',
        path: ['launchType'],
        values: { launchType },
        repair: unsafe(removing(['launchType'])),
      };
  },
});
