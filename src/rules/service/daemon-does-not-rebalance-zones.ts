import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting } from '../repair.ts';

const daemon = (availabilityZoneRebalancing: string) =>
  aService({ schedulingStrategy: 'DAEMON', availabilityZoneRebalancing });

const FIELD = ['availabilityZoneRebalancing'];

export default defineRule({
  id: 'daemon-does-not-rebalance-zones',
  tier: 'refused',
  category: 'validity',
  summary: 'A daemon service does not rebalance Availability Zones.',
  why: 'Its tasks are where the instances are, so there is nothing to move.',
  fix: 'Set `availabilityZoneRebalancing` to DISABLED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  awsError: 'Availability Zone Rebalancing does not support DAEMON services',
  concept: 'az-rebalancing',
  covers: ['SV-DAEMON-COUNT'],
  needs: 'service',
  messages: { enabled: 'The service is a daemon and rebalances Availability Zones.' },
  examples: {
    valid: [daemon('DISABLED'), aService({ availabilityZoneRebalancing: 'ENABLED' })],
    invalid: [
      {
        input: daemon('ENABLED'),
        reports: [{ message: 'enabled', at: '/availabilityZoneRebalancing' }],
      },
    ],
  },
  *check({ schedulingStrategy, availabilityZoneRebalancing }) {
    if (schedulingStrategy === 'DAEMON' && availabilityZoneRebalancing === 'ENABLED')
      yield { message: 'enabled', path: FIELD, repair: setting(FIELD, 'DISABLED') };
  },
});
