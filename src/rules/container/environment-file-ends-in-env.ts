import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'environment-file-ends-in-env',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of an environment file ends in .env.',
  why: 'ECS asks for this ending, whatever the file holds.',
  fix: 'Rename the object to `….env`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  awsError: null,
  concept: 'environment-files',
  covers: [],
  needs: 'container',
  messages: {
    ending: 'The name of an environment file of container "{container}" does not end in .env.',
  },
  examples: {
    valid: [
      oneContainer({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/app.env' }] }),
    ],
    invalid: [
      {
        input: oneContainer({
          environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/app.txt' }],
        }),
        reports: [{ message: 'ending', at: '/containerDefinitions/0/environmentFiles/0/value' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { value }] of (container.environmentFiles ?? []).entries())
        if (value?.startsWith('arn:') && !value.endsWith('.env') && !hasPlaceholder(value))
          yield {
            message: 'ending',
            path: [...path, 'environmentFiles', index, 'value'],
            values: { container: label },
          };
  },
});
