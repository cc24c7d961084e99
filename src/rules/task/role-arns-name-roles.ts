import { defineRule } from '../define-rule.ts';
import { isRoleArn } from '../role-arn.ts';

const NAME = /^[\w+=,.@/-]+$/;

/** A bare name of a role is fine. An account that is no number stands for one, like a placeholder. */
export default defineRule({
  id: 'role-arns-name-roles',
  tier: 'refused',
  category: 'validity',
  summary: 'The ARNs of the task role and the execution role are ARNs of IAM roles.',
  why: 'ECS assumes the role, so it takes no ARN of a policy, a user or an instance profile, and no account of other than twelve digits.',
  fix: 'Give the ARN as IAM shows it, such as `arn:aws:iam::123456789012:role/web`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Role is not valid',
  concept: 'iam-roles-overview',
  covers: ['TD-ROLE-ARN-FORM'],
  needs: 'task',
  messages: { form: '`{field}` is neither the ARN nor the name of an IAM role.' },
  examples: {
    valid: [
      { taskRoleArn: 'web', executionRoleArn: 'arn:aws-cn:iam::123456789012:role/service/ecs' },
      { taskRoleArn: 'arn:aws:iam::xxxxxxxxxxxx:role/web' },
    ],
    invalid: [
      {
        input: {
          taskRoleArn: 'arn:aws:iam::123456789012:policy/web',
          executionRoleArn: 'arn:aws:iam::1234:role/ecs',
        },
        reports: [
          { message: 'form', at: '/taskRoleArn' },
          { message: 'form', at: '/executionRoleArn' },
        ],
      },
      {
        input: { taskRoleArn: 'the role of the shop' },
        reports: [{ message: 'form', at: '/taskRoleArn' }],
      },
      {
        input: { executionRoleArn: 'arn:aws:iam:123456789012:role/ecs' },
        reports: [{ message: 'form', at: '/executionRoleArn' }],
      },
    ],
  },
  *check(task) {
    for (const field of ['taskRoleArn', 'executionRoleArn'] as const) {
      const arn = task[field] ?? '';
      if (arn !== '' && !isRoleArn(arn) && !NAME.test(arn))
        yield { message: 'form', path: [field], values: { field } };
    }
  },
});
