import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'environment-file-is-arn',
  tier: 'refused',
  category: 'validity',
  summary: 'An environment file is given by the ARN of its object in S3.',
  why: 'ECS takes no address with s3:// or https:// here.',
  fix: 'Write `"arn:aws:s3:::bucket/path/app.env"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html',
  awsError: 'Invalid arn syntax',
  concept: 'environment-files',
  covers: ['CD-ENVFILE-ARN'],
  needs: 'container',
  messages: { noArn: 'An environment file of container "{container}" is not given by an ARN.' },
  examples: {
    valid: [
      oneContainer({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/app.env' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ environmentFiles: [{ type: 's3', value: 's3://bucket/app.env' }] }),
        reports: [{ message: 'noArn', at: '/containerDefinitions/0/environmentFiles/0/value' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { value }] of (container.environmentFiles ?? []).entries())
        if (
          value !== undefined &&
          !/^arn:[^:]+:s3:[^:]*:[^:]*:./.test(value) &&
          !hasPlaceholder(value)
        )
          yield {
            message: 'noArn',
            path: [...path, 'environmentFiles', index, 'value'],
            values: { container: label },
          };
  },
});
