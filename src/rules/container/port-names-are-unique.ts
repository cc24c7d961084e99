import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'port-names-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'No two port mappings of a task have the same name.',
  why: 'Service Connect and VPC Lattice find the port by this name.',
  fix: 'Rename one of the two.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: 'port mapping name is already used',
  concept: 'service-connect',
  covers: ['CD-PM-NAME-DUP'],
  needs: 'container',
  messages: { repeated: 'Port name "{name}" is used again by container "{container}".' },
  examples: {
    valid: [
      oneContainer({
        portMappings: [
          { containerPort: 80, name: 'http' },
          { containerPort: 81, name: 'admin' },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({
          portMappings: [
            { containerPort: 80, name: 'http' },
            { containerPort: 81, name: 'http' },
          ],
        }),
        reports: [{ message: 'repeated', at: '/containerDefinitions/0/portMappings/1/name' }],
      },
      {
        input: {
          name: 'app',
          image: 'web:1',
          portMappings: [
            { containerPort: 80, name: 'http' },
            { containerPort: 81, name: 'http' },
          ],
        },
        reports: [{ message: 'repeated', at: '/portMappings/1/name' }],
      },
    ],
  },
  *check(task) {
    const seen = new Set<string>();
    for (const {
      item: { name = '' },
      path,
      label,
    } of portMappingsOf(task)) {
      if (name === '' || hasPlaceholder(name)) continue;
      if (seen.has(name))
        yield { message: 'repeated', path: [...path, 'name'], values: { container: label, name } };
      seen.add(name);
    }
  },
});
