import { hasPlaceholder } from '../../model/placeholder.ts';
import { namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const REQUIRED = ['AppPorts', 'ProxyIngressPort', 'ProxyEgressPort', 'EgressIgnoredIPs'];

const properties = [...REQUIRED, 'IgnoredUID'].map((name) => ({ name, value: '1337' }));
const proxy = (given: readonly unknown[]) => ({
  proxyConfiguration: { containerName: 'envoy', properties: given },
});

/** EgressIgnoredPorts is said to be required too, but AWS takes a proxy without it. */
export default defineRule({
  id: 'app-mesh-proxy-has-its-properties',
  tier: 'refused',
  category: 'validity',
  summary: 'An App Mesh proxy has all properties that it needs.',
  why: 'Without its ports and the user to leave alone, ECS cannot lead the traffic through the proxy.',
  fix: 'Add the properties; EgressIgnoredIPs may be empty, and IgnoredGID may stand in for IgnoredUID.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  awsError: null,
  concept: 'app-mesh',
  covers: ['TD-PROXY-PROPS'],
  needs: 'task',
  messages: { missing: 'The proxy configuration lacks {names}.' },
  examples: {
    valid: [proxy(properties)],
    invalid: [
      {
        input: proxy(properties.slice(1, 4)),
        reports: [{ message: 'missing', at: '/proxyConfiguration/properties' }],
      },
    ],
  },
  *check({ proxyConfiguration: proxy }, { isUnknown }) {
    const given = (proxy?.properties ?? []).map(({ name }) => name ?? '');
    if (proxy === undefined || isUnknown('proxyConfiguration', 'properties')) return;
    if (given.some((name) => name === '' || hasPlaceholder(name))) return;
    const user = given.some((name) => name === 'IgnoredUID' || name === 'IgnoredGID');
    const missing = REQUIRED.filter((name) => !given.includes(name));
    if (missing.length > 0 || !user)
      yield {
        message: 'missing',
        path: ['proxyConfiguration', 'properties'],
        values: { names: namesPhrase(user ? missing : [...missing, 'IgnoredUID']) },
      };
  },
});
