import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const { max } = limit('placement-strategies');
const placed = (count: number) =>
  aService({
    placementStrategy: Array.from({ length: count }, (_, index) => ({
      type: 'spread',
      field: `attribute:rack-${index}`,
    })),
  });

export default defineRule({
  id: 'placement-strategies-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A service has at most 5 placement strategies.',
  why: 'Each one only decides between the instances that the one before left equal.',
  fix: 'Keep the first ones; the later ones hardly ever decide anything.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Maximum number of strategies is 5',
  concept: 'placement-strategy',
  covers: ['SV-STRATEGY'],
  needs: 'service',
  messages: { many: 'The service has {count} placement strategies; at most {max} are allowed.' },
  examples: {
    valid: [placed(5)],
    invalid: [{ input: placed(6), reports: [{ message: 'many', at: '/placementStrategy' }] }],
  },
  *check({ placementStrategy = [] }) {
    const count = placementStrategy.length;
    if (count > max) yield { message: 'many', path: ['placementStrategy'], values: { count, max } };
  },
});
