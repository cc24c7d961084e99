import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** Names are compared as they are: the environment is case-sensitive. */
export default defineRule({
  id: 'secret-names-differ-from-environment',
  tier: 'refused',
  category: 'validity',
  summary: 'No name is both an environment variable and a secret.',
  why: 'Both become environment variables of the container, and there can be only one of a name.',
  fix: 'Remove the entry in `environment`; the secret takes its place.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError:
    "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '{name}'.",
  concept: 'secrets',
  covers: ['CD-ENV-SECRET-DUP'],
  needs: 'container',
  messages: {
    both: '"{name}" is both in `environment` and in `secrets` of container "{container}".',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [
          {
            environment: [{ name: 'STAGE', value: 'prod' }],
            secrets: [{ name: 'DB_PASSWORD', valueFrom: 'db' }],
          },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [
            {
              name: 'app',
              environment: [{ name: 'DB_HOST', value: 'db' }],
              secrets: [{ name: 'DB_HOST', valueFrom: 'db' }],
            },
          ],
        },
        reports: [{ message: 'both', at: '/containerDefinitions/0/secrets/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const plain = new Map(container.environment?.map(({ name }, at) => [name, at]));
      for (const [index, { name }] of (container.secrets ?? []).entries())
        if (name !== undefined && name !== '' && plain.has(name) && !hasPlaceholder(name))
          yield {
            message: 'both',
            path: [...path, 'secrets', index, 'name'],
            values: { container: label, name },
            repair: unsafe(removing([...path, 'environment', plain.get(name) ?? 0])),
          };
    }
  },
});
