import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

/** Which of the two wins is not documented. */
export default defineRule({
  id: 'environment-names-are-unique',
  tier: 'advice',
  category: 'reliability',
  summary: 'No environment variable is set twice in a container.',
  why: 'Only one of the values can reach the container, and it need not be the one you expect.',
  fix: 'Keep one of the two.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'environment-variables',
  covers: ['CD-ENV-DUP'],
  needs: 'container',
  messages: {
    repeated: '"{name}" is set more than once in `environment` of container "{container}".',
  },
  examples: {
    valid: [oneContainer({ environment: [{ name: 'A' }, { name: 'B' }] })],
    invalid: [
      {
        input: oneContainer({ environment: [{ name: 'A' }, { name: 'A' }] }),
        reports: [{ message: 'repeated', at: '/containerDefinitions/0/environment/1/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const seen = new Map<string, number>();
      const environment = container.environment ?? [];
      for (const [index, { name, value }] of environment.entries()) {
        if (name === undefined || hasPlaceholder(name)) continue;
        const earlier = seen.get(name);
        if (earlier !== undefined) {
          const repair = removing([...path, 'environment', earlier]);
          yield {
            message: 'repeated',
            path: [...path, 'environment', index, 'name'],
            values: { container: label, name },
            repair: environment[earlier]?.value === value ? repair : unsafe(repair),
          };
        }
        seen.set(name, index);
      }
    }
  },
});
