import { defineRule } from '../define-rule.ts';

/** CloudFormation names the family itself when it is missing, so that shape is left alone. */
export default defineRule({
  id: 'definition-needs-family',
  tier: 'refused',
  category: 'validity',
  summary: 'A task definition has a family.',
  why: 'The family is the name under which AWS numbers the revisions.',
  fix: 'Set `family` to a name of up to 255 letters, digits, hyphens and underscores.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'task-definition',
  covers: ['TD-FAMILY-REQ'],
  needs: 'task',
  messages: { missing: 'The task definition has no `family`.' },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      { input: { containerDefinitions: [] }, reports: [{ message: 'missing', at: '/family' }] },
    ],
  },
  *check(task, { document }) {
    if (document?.shape === 'cloudformation') return;
    if ((task.family ?? '') === '') yield { message: 'missing', path: ['family'] };
  },
});
