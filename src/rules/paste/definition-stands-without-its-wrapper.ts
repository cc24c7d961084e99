import { defineRule } from '../define-rule.ts';

/** The wrapper is what describe-task-definition prints around every definition. */
export default defineRule({
  id: 'definition-stands-without-its-wrapper',
  tier: 'advice',
  category: 'style',
  summary: 'What is to be registered stands at the top, not within `taskDefinition`.',
  why: 'describe-task-definition prints the definition within `taskDefinition`. register-task-definition wants its fields at the top, and finds neither family nor containers below.',
  fix: "Take it out: `jq '.taskDefinition'`.",
  docs: 'https://docs.aws.amazon.com/cli/latest/reference/ecs/register-task-definition.html',
  awsError: 'Unknown parameter in input: "taskDefinition", must be one of: family, taskRoleArn, …',
  concept: 'task-definition',
  covers: ['IN-WHOLE-DOC-WRAP'],
  needs: 'task',
  judgesUnknown: true,
  messages: { wrapped: 'The definition is wrapped in `taskDefinition`, as describe output is.' },
  examples: {
    valid: [{ family: 'web' }, [{ name: 'app', image: 'nginx:1.27' }]],
    invalid: [
      {
        input: { taskDefinition: { family: 'web' } },
        reports: [{ message: 'wrapped', at: '/taskDefinition' }],
      },
    ],
  },
  *check(_task, { document }) {
    if (document?.pointer.at(-1) === 'taskDefinition') yield { message: 'wrapped', path: [] };
  },
});
