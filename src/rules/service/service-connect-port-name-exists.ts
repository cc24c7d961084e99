import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

const connected = (portName: string) =>
  serviceWithTask(
    { serviceConnectConfiguration: { enabled: true, services: [{ portName }] } },
    {
      containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 80, name: 'http' }] }],
    },
  );

export default defineRule({
  id: 'service-connect-port-name-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'A port that Service Connect offers is a named port mapping of the task definition.',
  why: 'Service Connect finds the port by the name of its mapping.',
  fix: 'Give the port mapping this `name`, or write a name that stands in the task definition.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  awsError: 'portName({name}) does not refer to any named PortMapping in the container definitions',
  concept: 'service-connect',
  covers: ['SV-SC-PORTNAME'],
  needs: 'service',
  messages: { missing: 'No port mapping of the task definition is named "{name}".' },
  examples: {
    valid: [connected('http')],
    invalid: [
      {
        input: connected('web'),
        reports: [{ message: 'missing', at: '/0/serviceConnectConfiguration/services/0/portName' }],
      },
    ],
  },
  *check({ serviceConnectConfiguration: connect }, { referenced }) {
    if (connect?.enabled !== true || referenced?.task.containerDefinitions === undefined) return;
    const mappings = portMappingsOf(referenced.task);
    const names = mappings.map(({ item }) => item.name);
    const open = referenced.task.containerDefinitions.some((_, index) =>
      referenced.isUnknown('containerDefinitions', index, 'portMappings'),
    );
    if (open || names.some(hasPlaceholder)) return;
    if (mappings.some(({ path }) => referenced.isUnknown(...path, 'name'))) return;
    for (const [index, { portName: name }] of (connect.services ?? []).entries())
      if (name !== undefined && !names.includes(name) && !hasPlaceholder(name))
        yield {
          message: 'missing',
          path: ['serviceConnectConfiguration', 'services', index, 'portName'],
          values: { name },
        };
  },
});
