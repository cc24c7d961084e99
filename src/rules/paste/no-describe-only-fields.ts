import { defineRule } from '../define-rule.ts';
import { removing } from '../repair.ts';
import { describeOnlyFields } from '../tables.ts';

/** One note for all of them: they come together, as one copied output. */
export default defineRule({
  id: 'no-describe-only-fields',
  tier: 'advice',
  category: 'style',
  summary: 'What is to be registered has no fields that only describe output has.',
  why: 'describe-task-definition adds fields that AWS fills in itself. They were left out of this check; register-task-definition refuses them in the AWS CLI, and the SDKs drop them.',
  fix: "Remove them before registering: `jq '(.taskDefinition // .) | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt, .deleteRequestedAt)'`.",
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
  awsError: 'Unknown parameter in input: "{first}", must be one of: family, taskRoleArn, …',
  concept: 'task-definition',
  covers: ['IN-DESCRIBE-ONLY'],
  needs: 'task',
  messages: {
    one: 'This is describe output: `{first}` exists only there.',
    several: 'This is describe output: {count} of its fields exist only there ({fields}).',
  },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      {
        input: { family: 'web', status: 'ACTIVE', tags: [] },
        reports: [{ message: 'one', at: '/status' }],
      },
      {
        input: { family: 'web', revision: 3, status: 'ACTIVE' },
        reports: [{ message: 'several', at: '/revision' }],
      },
      {
        input: { taskDefinition: { family: 'web', status: 'ACTIVE' } },
        reports: [{ message: 'one', at: '/taskDefinition/status' }],
      },
    ],
  },
  *check(task) {
    const fields = Object.keys(task).filter((field) => describeOnlyFields.includes(field));
    const [first] = fields;
    if (first === undefined) return;
    const values = { first, count: fields.length, fields: fields.join(', ') };
    // What is printed as an empty list may not be sent as one.
    const extra = task.tags?.length === 0 ? ['tags'] : [];
    yield {
      message: fields.length === 1 ? 'one' : 'several',
      path: [first],
      values,
      repair: removing(...[...fields, ...extra].map((field) => [field])),
    };
  },
});
