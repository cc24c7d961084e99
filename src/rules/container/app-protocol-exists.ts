import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { respelling } from '../repair.ts';
import { containerEnums } from '../tables.ts';

const choices = containerEnums.ApplicationProtocol;

export default defineRule({
  id: 'app-protocol-exists',
  tier: 'refused',
  category: 'validity',
  summary: '`appProtocol` is http, http2 or grpc.',
  why: 'It tells Service Connect how to read the traffic, and it reads only these.',
  fix: 'Choose one of them, or leave it out for plain TCP.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'service-connect',
  covers: ['CD-PM-APPPROTO'],
  needs: 'container',
  messages: {
    unknown:
      '`appProtocol` "{value}" of container "{container}" does not exist; there are {choices}.',
  },
  examples: {
    valid: [
      oneContainer({ portMappings: [{ containerPort: 80, name: 'web', appProtocol: 'http2' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80, appProtocol: 'HTTP' }] }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/portMappings/0/appProtocol' }],
      },
      {
        input: oneContainer({
          portMappings: [{ containerPort: 443, name: 'web', appProtocol: 'https' }],
        }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/portMappings/0/appProtocol' }],
      },
    ],
  },
  *check(task) {
    for (const {
      item: { appProtocol: value },
      path,
      label,
    } of portMappingsOf(task))
      if (value !== undefined && !choices.includes(value) && !hasPlaceholder(value))
        yield {
          message: 'unknown',
          path: [...path, 'appProtocol'],
          values: { container: label, value, choices: choices.join(', ') },
          repair: respelling([...path, 'appProtocol'], value, choices),
        };
  },
});
