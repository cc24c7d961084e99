import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const { max } = limit('placement-constraints');

/** Those given when the task is run count too, but cannot be seen here. On Fargate none at all are taken. */
export default defineRule({
  id: 'placement-constraints-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A task has at most ten placement constraints.',
  why: 'Ten constraints for a task is the limit, those of the definition and those given at run time together.',
  fix: 'Join several into one expression with "and".',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'placement-constraint',
  covers: ['TD-PLACEMENT-MAX10'],
  needs: 'task',
  messages: { tooMany: 'There are {count} placement constraints; at most {max} are allowed.' },
  examples: {
    valid: [{ placementConstraints: [{ type: 'memberOf', expression: 'task:group == web' }] }],
    invalid: [
      {
        input: {
          placementConstraints: Array.from({ length: 11 }, (_, index) => ({
            type: 'memberOf',
            expression: `attribute:rack != r${index}`,
          })),
        },
        reports: [{ message: 'tooMany', at: '/placementConstraints' }],
      },
    ],
  },
  *check(task, { targets }) {
    const count = task.placementConstraints?.length ?? 0;
    if (count > max && !targets.includes('FARGATE'))
      yield { message: 'tooMany', path: ['placementConstraints'], values: { count, max } };
  },
});
