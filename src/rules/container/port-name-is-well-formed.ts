import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'port-name-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary:
    'A port name has at most 64 lower case letters, digits, hyphens and underscores, and no hyphen at the start.',
  why: 'Service Connect and VPC Lattice refer to the port by this name, and allow few characters in it.',
  fix: 'Write the name in lower case, such as `"web-http"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'service-connect',
  covers: ['CD-PM-NAME-FORM'],
  needs: 'container',
  messages: {
    malformed:
      'Port name "{name}" of container "{container}" is not 1 to 64 lower case letters, digits, hyphens and underscores, or starts with a hyphen.',
  },
  examples: {
    valid: [oneContainer({ portMappings: [{ containerPort: 80, name: 'web_http-1' }] })],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80, name: 'HTTP' }] }),
        reports: [{ message: 'malformed', at: '/containerDefinitions/0/portMappings/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const {
      item: { name },
      path,
      label,
    } of portMappingsOf(task))
      if (name !== undefined && !/^(?!-)[a-z0-9_-]{1,64}$/.test(name) && !hasPlaceholder(name))
        yield { message: 'malformed', path: [...path, 'name'], values: { container: label, name } };
  },
});
