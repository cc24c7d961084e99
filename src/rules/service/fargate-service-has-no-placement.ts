import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';
import { isGiven, launchTypeOf } from '../services.ts';

const FIELDS = { placementConstraints: 'constraints', placementStrategy: 'strategies' } as const;
const placed = (launchType: string) =>
  aService({ launchType, placementStrategy: [{ type: 'binpack', field: 'memory' }] });

export default defineRule({
  id: 'fargate-service-has-no-placement',
  tier: 'refused',
  category: 'validity',
  summary: 'A service on Fargate has neither placement constraints nor placement strategies.',
  why: 'On Fargate there are no instances to choose from. It spreads tasks over Availability Zones by itself.',
  fix: 'Remove `placementConstraints` and `placementStrategy`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html',
  awsError: 'Placement {kind} are not supported with FARGATE launch type.',
  concept: 'task-placement',
  covers: ['SV-FG-PLACEMENT'],
  needs: 'service',
  messages: { placed: 'The service launches on Fargate and has placement {kind}.' },
  examples: {
    valid: [placed('EC2'), aService({ launchType: 'FARGATE', placementConstraints: [] })],
    invalid: [
      { input: placed('FARGATE'), reports: [{ message: 'placed', at: '/placementStrategy' }] },
    ],
  },
  *check(service) {
    if (launchTypeOf(service) !== 'FARGATE') return;
    for (const field of ['placementConstraints', 'placementStrategy'] as const)
      if (isGiven(service[field]))
        yield {
          message: 'placed',
          path: [field],
          values: { kind: FIELDS[field] },
          repair: removing([field]),
        };
  },
});
