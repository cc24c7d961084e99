import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'app-protocol-needs-port-name',
  tier: 'advice',
  category: 'style',
  summary: 'A port mapping with `appProtocol` has a name.',
  why: 'Only Service Connect reads `appProtocol`, and it finds a port by its name. Without a name it does nothing.',
  fix: 'Add a `name`, or remove `appProtocol`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'service-connect',
  covers: [],
  needs: 'container',
  messages: {
    unnamed:
      '`appProtocol` of port {port} of container "{container}" has no effect without a `name`.',
  },
  examples: {
    valid: [
      oneContainer({ portMappings: [{ containerPort: 80, name: 'web', appProtocol: 'http' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80, appProtocol: 'http' }] }),
        reports: [{ message: 'unnamed', at: '/containerDefinitions/0/portMappings/0/appProtocol' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { item, path, label } of portMappingsOf(task))
      if (item.appProtocol !== undefined && item.name === undefined && !isUnknown(...path, 'name'))
        yield {
          message: 'unnamed',
          path: [...path, 'appProtocol'],
          values: { container: label, port: item.containerPort ?? item.containerPortRange ?? '' },
        };
  },
});
