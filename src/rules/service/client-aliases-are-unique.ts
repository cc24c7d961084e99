import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { clientAliasesOf } from '../services.ts';

const offering = (...ports: readonly number[]) =>
  aService({
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'shop',
      services: ports.map((port, index) => ({
        portName: `p${index}`,
        clientAliases: [{ port, dnsName: 'web' }],
      })),
    },
  });

export default defineRule({
  id: 'client-aliases-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'No two client aliases have the same name and port.',
  why: 'A client that connects to the name and port must reach one endpoint.',
  fix: 'Give one of them another `dnsName` or another `port`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  awsError: null,
  concept: 'service-connect',
  covers: [],
  needs: 'service',
  messages: { repeated: 'An earlier client alias is "{name}" on port {port} too.' },
  examples: {
    valid: [offering(80, 81)],
    invalid: [
      {
        input: offering(80, 80),
        reports: [
          {
            message: 'repeated',
            at: '/serviceConnectConfiguration/services/1/clientAliases/0/dnsName',
          },
        ],
      },
    ],
  },
  *check(service) {
    const seen = new Set<string>();
    for (const { alias, path } of clientAliasesOf(service)) {
      const { dnsName: name = '', port } = alias;
      if (name === '' || port === undefined || hasPlaceholder(name)) continue;
      const key = `${name}:${port}`;
      if (seen.has(key))
        yield { message: 'repeated', path: [...path, 'dnsName'], values: { name, port } };
      seen.add(key);
    }
  },
});
