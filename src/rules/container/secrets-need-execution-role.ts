import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** On EC2 as on Fargate: the instance role is not used for secrets. */
export default defineRule({
  id: 'secrets-need-execution-role',
  tier: 'refused',
  category: 'validity',
  summary: 'A task that injects secrets has an execution role.',
  why: 'ECS reads the secrets before the container starts, with the execution role and not with the task role.',
  fix: 'Set `executionRoleArn` to a role that may read the secrets.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  awsError:
    "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
  concept: 'task-execution-role',
  covers: ['CD-SECRETS-ROLE'],
  needs: 'task',
  messages: {
    missing: 'Container "{container}" injects secrets, but the task has no `executionRoleArn`.',
  },
  examples: {
    valid: [
      {
        executionRoleArn: 'ecsTaskExecutionRole',
        containerDefinitions: [
          { name: 'app', secrets: [{ name: 'DB_PASSWORD', valueFrom: 'db-password' }] },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [
            { name: 'app', secrets: [{ name: 'DB_PASSWORD', valueFrom: 'db-password' }] },
          ],
        },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/secrets' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if ((task.executionRoleArn ?? '') !== '' || isUnknown('executionRoleArn')) return;
    for (const { container, path, label } of containersOf(task))
      if ((container.secrets ?? []).length > 0)
        yield { message: 'missing', path: [...path, 'secrets'], values: { container: label } };
  },
});
