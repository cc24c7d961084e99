import { defineRule } from '../define-rule.ts';

/** AWS says the same of an empty list and of a missing one. */
export default defineRule({
  id: 'definition-needs-containers',
  tier: 'refused',
  category: 'validity',
  summary: 'A task definition has at least one container.',
  why: 'A task is a set of containers, so there is nothing to run without one.',
  fix: 'Add a container with a name and an image to `containerDefinitions`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Container list cannot be empty',
  concept: 'container-definition',
  covers: ['TD-CONTAINERS-EMPTY'],
  needs: 'containers',
  messages: { none: '`containerDefinitions` holds no container.' },
  examples: {
    valid: [{ family: 'web', containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }] }],
    invalid: [
      {
        input: { family: 'web', containerDefinitions: [] },
        reports: [{ message: 'none', at: '/containerDefinitions' }],
      },
      { input: { family: 'web' }, reports: [{ message: 'none', at: '/containerDefinitions' }] },
    ],
  },
  *check(task) {
    if ((task.containerDefinitions ?? []).length === 0)
      yield { message: 'none', path: ['containerDefinitions'] };
  },
});
