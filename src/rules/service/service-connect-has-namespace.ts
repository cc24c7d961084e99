import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

/** The cluster may have a default namespace, which a service alone does not show. */
export default defineRule({
  id: 'service-connect-has-namespace',
  tier: 'advice',
  category: 'reliability',
  summary: 'A service with Service Connect names its namespace.',
  why: 'Without a namespace here or a default one on the cluster, AWS refuses the service. With the default, the service changes when the cluster does.',
  fix: 'Set `serviceConnectConfiguration.namespace`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html',
  awsError: 'Namespace is missing',
  concept: 'service-connect',
  covers: ['SV-SC-NAMESPACE'],
  needs: 'service',
  messages: {
    none: 'Service Connect is on without a namespace, so the cluster must have a default one.',
  },
  examples: {
    valid: [aService({ serviceConnectConfiguration: { enabled: true, namespace: 'internal' } })],
    invalid: [
      {
        input: aService({ serviceConnectConfiguration: { enabled: true } }),
        reports: [{ message: 'none', at: '/serviceConnectConfiguration/namespace' }],
      },
    ],
  },
  *check({ serviceConnectConfiguration: connect }, { isUnknown, described }) {
    const path = ['serviceConnectConfiguration', 'namespace'];
    if (
      connect?.enabled === true &&
      connect.namespace === undefined &&
      !described &&
      !isUnknown(...path)
    )
      yield { message: 'none', path };
  },
});
