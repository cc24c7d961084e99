import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** An empty name counts as none. */
export default defineRule({
  id: 'container-needs-name',
  tier: 'refused',
  category: 'validity',
  summary: 'Every container has a name.',
  why: 'Everything that refers to a container does so by its name.',
  fix: 'Set `name` to up to 255 letters, digits, hyphens and underscores.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Container.name should not be null or empty.',
  concept: 'container-definition',
  covers: ['CD-NAME-REQ'],
  needs: 'container',
  messages: { missing: 'Container number {number} has no `name`.' },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ image: 'nginx:1.27' }] },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path } of containersOf(task))
      if ((container.name ?? '') === '')
        yield { message: 'missing', path: [...path, 'name'], values: { number: path[1] + 1 } };
  },
});
