import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** A negative hard limit stands for none. */
export default defineRule({
  id: 'soft-limit-within-hard-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'The soft limit of a ulimit is not above its hard limit.',
  why: 'The hard limit is the highest value that the soft limit may take.',
  fix: 'Lower `softLimit` or raise `hardLimit`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html',
  awsError: 'Soft limit exceeds hard limit for ulimit {name}',
  concept: 'ulimits',
  covers: ['CD-ULIMIT-ORDER'],
  needs: 'container',
  messages: {
    over: 'Ulimit {name} of container "{container}" has soft limit {soft} above hard limit {hard}.',
  },
  examples: {
    valid: [
      oneContainer({
        ulimits: [
          { name: 'nofile', softLimit: 1024, hardLimit: 1024 },
          { name: 'memlock', softLimit: -1, hardLimit: -1 },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ ulimits: [{ name: 'nofile', softLimit: 4096, hardLimit: 1024 }] }),
        reports: [{ message: 'over', at: '/containerDefinitions/0/ulimits/0/softLimit' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { name = '', softLimit: soft, hardLimit: hard }] of (
        container.ulimits ?? []
      ).entries())
        if (soft !== undefined && hard !== undefined && hard >= 0 && soft > hard)
          yield {
            message: 'over',
            path: [...path, 'ulimits', index, 'softLimit'],
            values: { container: label, name, soft, hard },
          };
  },
});
