import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

const NAME = /^[\w+=,.@/-]+$/;

/** What is neither a name nor an ARN is refused, which is another rule. */
export default defineRule({
  id: 'role-is-named-by-its-arn',
  tier: 'advice',
  category: 'reliability',
  summary: 'The task role and the execution role are given as full ARNs.',
  why: 'ECS takes a bare name too, and looks for it in its own account. An ARN says which account and path are meant, and tools that expect one do not fail.',
  fix: 'Give the ARN as IAM shows it, such as `arn:aws:iam::123456789012:role/web`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'iam-roles-overview',
  covers: ['TD-ROLE-ARN-FORM'],
  needs: 'task',
  messages: { name: '`{field}` is a bare name, not an ARN.' },
  examples: {
    valid: [
      { taskRoleArn: 'arn:aws:iam::123456789012:role/web' },
      { taskRoleArn: '', executionRoleArn: 'the role of the shop' },
    ],
    invalid: [
      {
        input: { taskRoleArn: 'web', executionRoleArn: 'service/ecsTaskExecutionRole' },
        reports: [
          { message: 'name', at: '/taskRoleArn' },
          { message: 'name', at: '/executionRoleArn' },
        ],
      },
    ],
  },
  *check(task) {
    for (const field of ['taskRoleArn', 'executionRoleArn'] as const) {
      const role = task[field] ?? '';
      if (NAME.test(role) && !hasPlaceholder(role))
        yield { message: 'name', path: [field], values: { field } };
    }
  },
});
