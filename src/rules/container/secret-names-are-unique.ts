import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing } from '../repair.ts';

export default defineRule({
  id: 'secret-names-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'No two secrets of a container have the same name.',
  why: 'The name is that of the environment variable, and a variable has one value.',
  fix: 'Remove one of the two.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html',
  awsError: null,
  concept: 'secrets',
  covers: ['CD-SECRETS-DUP'],
  needs: 'container',
  messages: {
    repeated: '"{name}" is used more than once in `secrets` of container "{container}".',
  },
  examples: {
    valid: [oneContainer({ secrets: [{ name: 'A' }, { name: 'B' }] })],
    invalid: [
      {
        input: oneContainer({ secrets: [{ name: 'A' }, { name: 'A' }] }),
        reports: [{ message: 'repeated', at: '/containerDefinitions/0/secrets/1/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const seen = new Map<string, string | undefined>();
      for (const [index, { name = '', valueFrom }] of (container.secrets ?? []).entries()) {
        if (name === '' || hasPlaceholder(name)) continue;
        if (seen.has(name))
          yield {
            message: 'repeated',
            path: [...path, 'secrets', index, 'name'],
            values: { container: label, name },
            repair:
              seen.get(name) === valueFrom ? removing([...path, 'secrets', index]) : undefined,
          };
        if (!seen.has(name)) seen.set(name, valueFrom);
      }
    }
  },
});
