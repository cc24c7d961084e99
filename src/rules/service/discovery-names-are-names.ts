import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;
const offering = (...names: readonly string[]) =>
  aService({
    serviceConnectConfiguration: {
      enabled: true,
      namespace: 'shop',
      services: names.map((discoveryName) => ({ portName: 'http', discoveryName })),
    },
  });
const at = '/serviceConnectConfiguration/services';

export default defineRule({
  id: 'discovery-names-are-names',
  tier: 'refused',
  category: 'validity',
  summary:
    'A discovery name is of up to 64 small letters, digits, hyphens and underscores, and is used once.',
  why: 'It becomes the name of a service of Cloud Map, which is part of a host name.',
  fix: 'Choose a name in lower case that begins with a letter, a digit or an underscore.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  awsError: null,
  concept: 'service-connect',
  covers: [],
  needs: 'service',
  messages: {
    form: '"{name}" cannot be a `discoveryName`.',
    repeated: 'The `discoveryName` "{name}" stands twice.',
  },
  examples: {
    valid: [offering('web', 'web-admin')],
    invalid: [
      {
        input: offering('Web Shop', 'web', 'web'),
        reports: [
          { message: 'form', at: `${at}/0/discoveryName` },
          { message: 'repeated', at: `${at}/2/discoveryName` },
        ],
      },
    ],
  },
  *check({ serviceConnectConfiguration }) {
    const seen = new Set<string>();
    const services = serviceConnectConfiguration?.services ?? [];
    for (const [index, { discoveryName: name = '' }] of services.entries()) {
      if (name === '' || hasPlaceholder(name)) continue;
      const path = ['serviceConnectConfiguration', 'services', index, 'discoveryName'];
      if (!NAME.test(name)) yield { message: 'form', path, values: { name } };
      else if (seen.has(name)) yield { message: 'repeated', path, values: { name } };
      seen.add(name);
    }
  },
});
