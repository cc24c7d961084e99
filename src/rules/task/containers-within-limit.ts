import { defineRule } from '../define-rule.ts';
import { ranges } from '../tables.ts';

/** The quota cannot be raised. */
export default defineRule({
  id: 'containers-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A task definition has at most ten containers.',
  why: 'Ten containers in a task definition is a fixed quota of ECS.',
  fix: 'Split the task: containers that need not share a host belong in a task definition of their own.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  awsError: 'ClientException: Too many containers.',
  concept: 'service-quotas',
  covers: ['TD-CONTAINERS-MAX10'],
  needs: 'containers',
  messages: { tooMany: 'The task definition has {count} containers; at most {limit} are allowed.' },
  examples: {
    valid: [{ family: 'web', containerDefinitions: [{ name: 'app' }] }],
    invalid: [
      {
        input: {
          family: 'web',
          containerDefinitions: Array.from({ length: 11 }, (_, index) => ({ name: `c${index}` })),
        },
        reports: [{ message: 'tooMany', at: '/containerDefinitions' }],
      },
    ],
  },
  *check(task) {
    const count = task.containerDefinitions?.length ?? 0;
    if (count > ranges.containersMax)
      yield {
        message: 'tooMany',
        path: ['containerDefinitions'],
        values: { count, limit: ranges.containersMax },
      };
  },
});
