import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const ZONE = 'attribute:ecs.availability-zone';

const balancing = (type: string, field: string) =>
  aService({ availabilityZoneRebalancing: 'ENABLED', placementStrategy: [{ type, field }] });

export default defineRule({
  id: 'zone-rebalancing-spreads-first',
  tier: 'refused',
  category: 'validity',
  summary:
    'The first placement strategy of a service that rebalances Availability Zones spreads over them.',
  why: 'Any other strategy would put tasks back to where rebalancing has just moved them from.',
  fix: 'Put the strategy spread over attribute:ecs.availability-zone first, or set `availabilityZoneRebalancing` to DISABLED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  awsError: null,
  concept: 'az-rebalancing',
  covers: ['SV-AZREBAL'],
  needs: 'service',
  messages: {
    other:
      'The service rebalances zones, but its first placement strategy does not spread over them.',
  },
  examples: {
    valid: [balancing('spread', ZONE)],
    invalid: [
      {
        input: balancing('binpack', 'cpu'),
        reports: [{ message: 'other', at: '/placementStrategy/0' }],
      },
    ],
  },
  *check({ availabilityZoneRebalancing, placementStrategy }) {
    const [first] = placementStrategy ?? [];
    if (availabilityZoneRebalancing !== 'ENABLED' || first?.type === undefined) return;
    if (hasPlaceholder(first.type) || hasPlaceholder(first.field)) return;
    if (first.type !== 'spread' || first.field !== ZONE)
      yield { message: 'other', path: ['placementStrategy', 0] };
  },
});
