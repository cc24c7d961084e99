import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

const proxyConfiguration = { containerName: 'envoy' };

/** APPMESH is the only type, and the one that is meant when none is given. */
export default defineRule({
  id: 'app-mesh-proxy-needs-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'A task with an App Mesh proxy uses the network mode awsvpc.',
  why: 'The proxy takes over the network interface of the task, and only awsvpc gives the task one of its own.',
  fix: 'Remove `proxyConfiguration`, or set `"networkMode": "awsvpc"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  awsError: 'APPMESH proxy configuration is only supported in networkMode=awsvpc',
  concept: 'app-mesh',
  covers: ['TD-PROXY-AWSVPC'],
  needs: 'task',
  messages: { other: 'There is a `proxyConfiguration`, but the network mode is {mode}.' },
  examples: {
    valid: [{ networkMode: 'awsvpc', proxyConfiguration }],
    invalid: [
      { input: { proxyConfiguration }, reports: [{ message: 'other', at: '/proxyConfiguration' }] },
      {
        input: { networkMode: 'host', proxyConfiguration },
        reports: [{ message: 'other', at: '/proxyConfiguration' }],
      },
    ],
  },
  *check({ networkMode: mode = 'bridge', proxyConfiguration: proxy }, { isUnknown }) {
    if (proxy === undefined || mode === 'awsvpc' || hasPlaceholder(mode)) return;
    if (isUnknown('networkMode')) return;
    yield { message: 'other', path: ['proxyConfiguration'], values: { mode } };
  },
});
