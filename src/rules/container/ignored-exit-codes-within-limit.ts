import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { limit } from '../tables.ts';

const { max } = limit('ignored-exit-codes');

export default defineRule({
  id: 'ignored-exit-codes-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A restart policy ignores at most 50 exit codes.',
  why: 'More are not allowed.',
  fix: 'Keep the exit codes that the application really uses.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
  awsError: null,
  concept: 'restart-policy',
  covers: ['CD-RESTART-CODES'],
  needs: 'container',
  messages: {
    many: 'The restart policy of container "{container}" ignores {count} exit codes; {max} are allowed.',
  },
  examples: {
    valid: [oneContainer({ restartPolicy: { enabled: true, ignoredExitCodes: [0, 143] } })],
    invalid: [
      {
        input: oneContainer({
          restartPolicy: { ignoredExitCodes: Array.from({ length: 51 }, () => 1) },
        }),
        reports: [
          { message: 'many', at: '/containerDefinitions/0/restartPolicy/ignoredExitCodes' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const count = container.restartPolicy?.ignoredExitCodes?.length ?? 0;
      if (count > max)
        yield {
          message: 'many',
          path: [...path, 'restartPolicy', 'ignoredExitCodes'],
          values: { container: label, count, max },
        };
    }
  },
});
