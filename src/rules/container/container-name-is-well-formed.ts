import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'container-name-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'Container names consist of letters, digits, hyphens and underscores.',
  why: 'The name goes into commands, log streams and other names, so ECS allows few characters.',
  fix: 'Rename the container, and the places that name it: dependencies, links and the load balancer of the service.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Container.name contains invalid characters.',
  concept: 'container-definition',
  covers: ['CD-NAME-CHARS'],
  needs: 'container',
  messages: {
    characters:
      'Container name "{container}" has characters other than letters, digits, hyphens and underscores.',
  },
  examples: {
    valid: [oneContainer({}), { containerDefinitions: [{ name: 'web_1-a' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'my app' }] },
        reports: [{ message: 'characters', at: '/containerDefinitions/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { name = '' },
      path,
    } of containersOf(task))
      if (/[^A-Za-z0-9_-]/.test(name) && !hasPlaceholder(name))
        yield { message: 'characters', path: [...path, 'name'], values: { container: name } };
  },
});
