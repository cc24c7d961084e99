import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const { max } = limit('client-aliases');
const aliased = (...ports: readonly number[]) =>
  aService({
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'internal',
      services: [{ portName: 'http', clientAliases: ports.map((port) => ({ port })) }],
    },
  });

export default defineRule({
  id: 'one-client-alias-for-each-port',
  tier: 'refused',
  category: 'validity',
  summary: 'A port that Service Connect offers has at most one client alias.',
  why: 'The field is a list, but AWS takes one entry.',
  fix: 'Keep the alias that clients use. For a second name, offer the port a second time under another `discoveryName`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  awsError: '{count} clientAliases exceeds the max limit of 1',
  concept: 'service-connect',
  covers: ['SV-SC-NAMESPACE'],
  needs: 'service',
  messages: { many: 'Port "{name}" has {count} client aliases; at most {max} is allowed.' },
  examples: {
    valid: [aliased(80)],
    invalid: [
      {
        input: aliased(80, 81),
        reports: [{ message: 'many', at: '/serviceConnectConfiguration/services/0/clientAliases' }],
      },
    ],
  },
  *check({ serviceConnectConfiguration }) {
    const services = serviceConnectConfiguration?.services ?? [];
    for (const [index, { portName: name = '…', clientAliases = [] }] of services.entries())
      if (clientAliases.length > max)
        yield {
          message: 'many',
          path: ['serviceConnectConfiguration', 'services', index, 'clientAliases'],
          values: { name, count: clientAliases.length, max },
        };
  },
});
