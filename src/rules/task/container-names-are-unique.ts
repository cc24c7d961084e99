import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** Missing names are the business of container-needs-name. */
export default defineRule({
  id: 'container-names-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'No two containers of a task have the same name.',
  why: 'Links, dependencies, load balancers and overrides find a container by its name.',
  fix: 'Rename one of them.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Container names must be unique within a task definition',
  concept: 'container-definition',
  covers: ['TD-CNAME-DUP'],
  needs: 'containers',
  messages: { repeated: 'The name "{name}" is taken by an earlier container.' },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app' }, { name: 'proxy' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app' }, { name: 'app' }] },
        reports: [{ message: 'repeated', at: '/containerDefinitions/1/name' }],
      },
    ],
  },
  *check(task) {
    const seen = new Set<string>();
    for (const {
      container: { name },
      path,
    } of containersOf(task)) {
      if (name === undefined || hasPlaceholder(name)) continue;
      if (seen.has(name)) yield { message: 'repeated', path: [...path, 'name'], values: { name } };
      seen.add(name);
    }
  },
});
