import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';
import { isGiven } from '../services.ts';

const placed = (schedulingStrategy: string) =>
  aService({
    schedulingStrategy,
    placementStrategy: [{ type: 'spread', field: 'instanceId' }],
  });

export default defineRule({
  id: 'daemon-has-no-placement-strategy',
  tier: 'refused',
  category: 'validity',
  summary: 'A daemon service has no placement strategy.',
  why: 'A daemon runs on each instance that its constraints allow, so there is nothing to choose.',
  fix: 'Remove `placementStrategy`. Constraints are allowed.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'The daemon scheduling strategy does not support placement strategies',
  concept: 'scheduling-strategy',
  covers: ['SV-DAEMON-COUNT'],
  needs: 'service',
  messages: { placed: 'The service is a daemon and has a placement strategy.' },
  examples: {
    valid: [placed('REPLICA'), aService({ schedulingStrategy: 'DAEMON', placementStrategy: [] })],
    invalid: [
      { input: placed('DAEMON'), reports: [{ message: 'placed', at: '/placementStrategy' }] },
    ],
  },
  *check({ schedulingStrategy, placementStrategy }) {
    if (schedulingStrategy === 'DAEMON' && isGiven(placementStrategy))
      yield {
        message: 'placed',
        path: ['placementStrategy'],
        repair: removing(['placementStrategy']),
      };
  },
});
