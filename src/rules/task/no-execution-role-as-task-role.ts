import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/** Only the name can be seen here, so a role that merely looks like one is worded as that. */
export default defineRule({
  id: 'no-execution-role-as-task-role',
  tier: 'advice',
  category: 'security',
  summary: 'The application does not run with the role of the ECS agent.',
  why: 'The task role is what your code may do; the execution role is what ECS needs to start the task. Shared, they give the code the rights to read every secret and image that ECS may read.',
  fix: 'Create a role of its own with only what the application calls, and name it in `taskRoleArn`. Leave `taskRoleArn` out when the application calls no AWS API.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  awsError: null,
  concept: 'task-role',
  covers: ['TD-ROLES-SAME'],
  needs: 'task',
  messages: {
    same: '`taskRoleArn` and `executionRoleArn` are the same role, "{role}".',
    looksLike: '`taskRoleArn` names "{role}", which looks like an execution role.',
  },
  examples: {
    valid: [
      {
        taskRoleArn: 'arn:aws:iam::123456789012:role/web-app',
        executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
      },
    ],
    invalid: [
      {
        input: { taskRoleArn: 'ecsTaskExecutionRole', executionRoleArn: 'ecsTaskExecutionRole' },
        reports: [{ message: 'same', at: '/taskRoleArn' }],
      },
      {
        input: { taskRoleArn: 'arn:aws:iam::123456789012:role/ecs-task-execution-role' },
        reports: [{ message: 'looksLike', at: '/taskRoleArn' }],
      },
    ],
  },
  *check({ taskRoleArn, executionRoleArn }) {
    if (taskRoleArn === undefined || taskRoleArn === '' || hasPlaceholder(taskRoleArn)) return;
    const role = taskRoleArn.slice(taskRoleArn.lastIndexOf('/') + 1);
    const path = ['taskRoleArn'];
    if (taskRoleArn === executionRoleArn) yield { message: 'same', path, values: { role } };
    else if (/exec(?:ution)?[-_]?(?:task[-_]?)?role|(?:task|ecs)[-_]?exec/i.test(role))
      yield { message: 'looksLike', path, values: { role } };
  },
});
