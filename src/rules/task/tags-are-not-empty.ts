import { defineRule } from '../define-rule.ts';
import { removing } from '../repair.ts';

/** Describe prints an empty list, and CloudFormation leaves it out itself. */
export default defineRule({
  id: 'tags-are-not-empty',
  tier: 'refused',
  category: 'validity',
  summary: 'A list of tags holds at least one.',
  why: 'AWS takes no empty list of tags, although it prints one when there are none. Some deployment tools leave it out themselves.',
  fix: 'Remove `tags`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Tags can not be empty.',
  concept: 'tagging',
  covers: [],
  needs: 'task',
  messages: { empty: '`tags` is an empty list.' },
  examples: {
    valid: [
      { family: 'web' },
      { family: 'web', tags: [{ key: 'team', value: 'web' }] },
      { family: 'web', revision: 1, status: 'ACTIVE', registeredAt: 'today', tags: [] },
    ],
    invalid: [{ input: { family: 'web', tags: [] }, reports: [{ message: 'empty', at: '/tags' }] }],
  },
  *check(task, { document }) {
    if (document?.shape === 'register-input' && task.tags?.length === 0)
      yield { message: 'empty', path: ['tags'], repair: removing(['tags']) };
  },
});
