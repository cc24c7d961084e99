import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** What AWS prints is a ResourceInitializationError; its exact text is not known. */
export default defineRule({
  id: 'environment-files-need-execution-role',
  tier: 'fails',
  category: 'validity',
  summary: 'A task that reads environment files has an execution role.',
  why: 'The file is fetched before the container starts, with the execution role and not with the task role.',
  fix: 'Set `executionRoleArn` to a role with s3:GetObject on the file and s3:GetBucketLocation on its bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  awsError: null,
  concept: 'task-execution-role',
  covers: ['CD-ENVFILE-ROLE'],
  needs: 'task',
  messages: {
    missing:
      'Container "{container}" reads environment files, but the task has no `executionRoleArn`.',
  },
  examples: {
    valid: [
      oneContainer(
        { environmentFiles: [{ type: 's3' }] },
        { executionRoleArn: 'ecsTaskExecutionRole' },
      ),
    ],
    invalid: [
      {
        input: oneContainer({ environmentFiles: [{ type: 's3' }] }),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/environmentFiles' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if ((task.executionRoleArn ?? '') !== '' || isUnknown('executionRoleArn')) return;
    for (const { container, path, label } of containersOf(task))
      if ((container.environmentFiles ?? []).length > 0)
        yield {
          message: 'missing',
          path: [...path, 'environmentFiles'],
          values: { container: label },
        };
  },
});
