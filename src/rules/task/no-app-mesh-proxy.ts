import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** The proxy configuration has no other use. */
export default defineRule({
  id: 'no-app-mesh-proxy',
  tier: 'advice',
  category: 'reliability',
  summary: 'No task relies on App Mesh.',
  why: 'AWS ended App Mesh on 30 September 2026, so the proxy has nothing left to take its settings from.',
  fix: 'Remove `proxyConfiguration` and the proxy container, and connect the services with Service Connect.',
  docs: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
  awsError: null,
  concept: 'app-mesh',
  covers: ['TD-APPMESH-EOL'],
  needs: 'task',
  messages: { some: '`proxyConfiguration` is for App Mesh, which has ended.' },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      {
        input: { family: 'web', proxyConfiguration: { type: 'APPMESH', containerName: 'envoy' } },
        reports: [{ message: 'some', at: '/proxyConfiguration' }],
      },
    ],
  },
  *check(task) {
    if (task.proxyConfiguration !== undefined)
      yield {
        message: 'some',
        path: ['proxyConfiguration'],
        repair: unsafe(removing(['proxyConfiguration'])),
      };
  },
});
