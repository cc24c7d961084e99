import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const KEYS = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']);

/** One report for each container: the two keys come together. */
export default defineRule({
  id: 'no-aws-keys-in-environment',
  tier: 'advice',
  category: 'security',
  summary: 'No AWS access keys stand among the environment variables.',
  why: 'The SDKs take these before the task role, so the role is ignored and a key that never expires can be read by everyone who may describe the definition.',
  fix: 'Remove them, delete the key in IAM, and give the task a role in `taskRoleArn`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  awsError: null,
  concept: 'task-role',
  covers: ['CD-ENV-AWSKEYS'],
  needs: 'container',
  messages: { keys: 'Container "{container}" sets {name}, which overrides the task role.' },
  examples: {
    valid: [
      {
        containerDefinitions: [
          { name: 'app', environment: [{ name: 'AWS_REGION', value: 'eu-west-1' }] },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [
            {
              name: 'app',
              environment: [
                { name: 'AWS_ACCESS_KEY_ID', value: 'example' },
                { name: 'AWS_SECRET_ACCESS_KEY', value: 'example' },
              ],
            },
          ],
        },
        reports: [{ message: 'keys', at: '/containerDefinitions/0/environment/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const index = (container.environment ?? []).findIndex(({ name }) => KEYS.has(name ?? ''));
      const name = container.environment?.[index]?.name;
      if (name !== undefined)
        yield {
          message: 'keys',
          path: [...path, 'environment', index, 'name'],
          values: { container: label, name },
        };
    }
  },
});
