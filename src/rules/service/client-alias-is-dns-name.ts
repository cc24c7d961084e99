import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting } from '../repair.ts';
import { clientAliasesOf } from '../services.ts';
import { limit } from '../tables.ts';

const { max } = limit('dns-name-length');
const aliased = (dnsName: string) =>
  aService({
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'internal',
      services: [{ portName: 'http', clientAliases: [{ port: 80, dnsName }] }],
    },
  });

/** What both the API reference and deployments refuse; they differ on capitals and underscores. */
const isName = (name: string): boolean =>
  /^[a-z0-9_][a-z0-9._-]*$/i.test(name) && name.length <= max;

export default defineRule({
  id: 'client-alias-is-dns-name',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of a client alias is a DNS name.',
  why: 'Other tasks of the namespace resolve it as a host name.',
  fix: 'Use lower-case letters, digits, hyphens and dots, without a scheme, port or path.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html',
  awsError: 'The DNS name that you provided is invalid',
  concept: 'service-connect',
  covers: ['SV-SC-NAMESPACE'],
  needs: 'service',
  messages: { invalid: '"{name}" is no DNS name.' },
  examples: {
    valid: [aliased('orders.internal')],
    invalid: [
      {
        input: aliased('http://orders'),
        reports: [
          {
            message: 'invalid',
            at: '/serviceConnectConfiguration/services/0/clientAliases/0/dnsName',
          },
        ],
      },
    ],
  },
  *check(service) {
    for (const { alias, path } of clientAliasesOf(service)) {
      const { dnsName: name } = alias;
      if (name !== undefined && !isName(name) && !hasPlaceholder(name))
        yield {
          message: 'invalid',
          path: [...path, 'dnsName'],
          values: { name },
          repair: isName(name.toLowerCase())
            ? setting([...path, 'dnsName'], name.toLowerCase())
            : undefined,
        };
    }
  },
});
