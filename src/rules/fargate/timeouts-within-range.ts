import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { clamping } from '../repair.ts';
import { limit } from '../tables.ts';

const LIMITS = { startTimeout: limit('start-timeout'), stopTimeout: limit('stop-timeout') };
const fargate = { requiresCompatibilities: ['FARGATE'] };

/** EC2 has no such range. */
export default defineRule({
  id: 'timeouts-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'Start and stop timeouts on Fargate are 2 to 120 seconds.',
  why: 'Fargate waits two minutes at most for a container to start or to stop.',
  fix: 'Give 2 to 120 seconds. Work that needs longer to stop should save its state and continue in another task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'stop-timeout',
  covers: ['FG-STOPTIMEOUT'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    outside:
      '`{field}` of container "{container}" is {seconds} seconds; Fargate takes {min} to {max}.',
  },
  examples: {
    valid: [oneContainer({ startTimeout: 2, stopTimeout: 120 }, fargate)],
    invalid: [
      {
        input: oneContainer({ startTimeout: 1, stopTimeout: 300 }, fargate),
        reports: [
          { message: 'outside', at: '/containerDefinitions/0/startTimeout' },
          { message: 'outside', at: '/containerDefinitions/0/stopTimeout' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const field of ['startTimeout', 'stopTimeout'] as const) {
        const { min, max } = LIMITS[field];
        const seconds = container[field] ?? min;
        if (seconds < min || seconds > max)
          yield {
            message: 'outside',
            path: [...path, field],
            values: { container: label, field, seconds, min, max },
            repair: clamping([...path, field], seconds, min, max),
          };
      }
  },
});
