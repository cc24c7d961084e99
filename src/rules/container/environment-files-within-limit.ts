import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { limit } from '../tables.ts';

const { max } = limit('environment-files');

export default defineRule({
  id: 'environment-files-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A container reads at most ten environment files.',
  why: 'More is not allowed, however short the files are.',
  fix: 'Join some of the files.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  awsError:
    'The maximum number of environment files was exceeded. Specify ten or less and try again',
  concept: 'environment-files',
  covers: ['CD-ENVFILE-EXT'],
  needs: 'container',
  messages: { many: 'Container "{container}" has {count} environment files; {max} are allowed.' },
  examples: {
    valid: [oneContainer({ environmentFiles: [{ value: 'arn:aws:s3:::b/a.env' }] })],
    invalid: [
      {
        input: oneContainer({
          environmentFiles: Array.from({ length: 11 }, () => ({ type: 's3' })),
        }),
        reports: [{ message: 'many', at: '/containerDefinitions/0/environmentFiles' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const count = container.environmentFiles?.length ?? 0;
      if (count > max)
        yield {
          message: 'many',
          path: [...path, 'environmentFiles'],
          values: { container: label, count, max },
        };
    }
  },
});
