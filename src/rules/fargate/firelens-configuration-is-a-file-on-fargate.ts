import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const router = (configFileType: string) =>
  oneContainer(
    {
      firelensConfiguration: { type: 'fluentbit', options: { 'config-file-type': configFileType } },
    },
    { requiresCompatibilities: ['FARGATE'] },
  );

/** What AWS prints is not known from a real answer. */
export default defineRule({
  id: 'firelens-configuration-is-a-file-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'On Fargate, the log router reads its configuration from a file in its image.',
  why: 'On EC2 the agent fetches the configuration from S3; on Fargate it does not.',
  fix: 'Copy the file into the image and use file, or use the image aws-for-fluent-bit with the init tag, which fetches it itself.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef-customconfig.html',
  awsError: null,
  concept: 'firelens',
  covers: ['FG-FIRELENS-S3'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { s3: 'Container "{container}" reads its FireLens configuration from S3.' },
  examples: {
    valid: [router('file')],
    invalid: [
      {
        input: router('s3'),
        reports: [
          {
            message: 's3',
            at: '/containerDefinitions/0/firelensConfiguration/options/config-file-type',
          },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      if (container.firelensConfiguration?.options?.['config-file-type'] === 's3')
        yield {
          message: 's3',
          path: [...path, 'firelensConfiguration', 'options', 'config-file-type'],
          values: { container: label },
        };
  },
});
