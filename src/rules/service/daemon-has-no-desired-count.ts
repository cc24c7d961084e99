import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';

/** Any number is refused, 0 too. DescribeServices prints one for daemons, which is the number of instances. */
export default defineRule({
  id: 'daemon-has-no-desired-count',
  tier: 'refused',
  category: 'validity',
  summary: 'A daemon service has no desired count.',
  why: 'The number of container instances that fit says how many tasks there are.',
  fix: 'Remove `desiredCount`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'The daemon scheduling strategy does not support a desired count for services',
  concept: 'scheduling-strategy',
  covers: ['SV-DAEMON-COUNT'],
  needs: 'service',
  messages: { count: 'The service is a daemon and asks for {count} tasks.' },
  examples: {
    valid: [
      aService({ schedulingStrategy: 'DAEMON' }),
      aService({ schedulingStrategy: 'REPLICA', desiredCount: 2 }),
    ],
    invalid: [
      {
        input: aService({ schedulingStrategy: 'DAEMON', desiredCount: 0 }),
        reports: [{ message: 'count', at: '/desiredCount' }],
      },
    ],
  },
  *check({ schedulingStrategy, desiredCount: count }) {
    if (schedulingStrategy === 'DAEMON' && count !== undefined)
      yield {
        message: 'count',
        path: ['desiredCount'],
        values: { count },
        repair: removing(['desiredCount']),
      };
  },
});
