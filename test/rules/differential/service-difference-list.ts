import { OPTIONAL, UNIQUE_ITEMS } from './difference-reasons.ts';
import type { Difference } from './differences.ts';

/** What the oracle reports of services and we leave alone, with the reason. A test sees to it that each is met. */
export const SERVICE_DIFFERENCES: readonly Difference[] = [
  {
    id: 'F3003',
    at: ['/placementConstraints/*', '/placementStrategy/*'],
    says: /'Type'/,
    why: OPTIONAL,
  },
  { id: 'W9007', at: ['/placementConstraints'], why: UNIQUE_ITEMS },
  {
    id: 'pf-ecs-svc-connect-without-namespace',
    at: ['/serviceConnectConfiguration/namespace'],
    why: 'The cluster may have a namespace of its own, and is seldom pasted beside the service. Advice of ours says so.',
  },
  {
    id: 'pf-ecs-svc-registries-port-with-awsvpc',
    at: ['/serviceRegistries'],
    why: 'AWS takes a container name and port for SRV records, and only the registry knows which it keeps. Advice of ours says so.',
  },
  {
    id: 'pf-ecs-svc-lb-container-port-missing',
    at: ['/loadBalancers'],
    says: /port 0 of container/,
    why: 'A defect of the oracle: it makes 0 of a missing port.',
  },
  {
    id: 'pf-ecs-svc-circuit-breaker-with-code-deploy',
    at: ['/deploymentConfiguration/deploymentCircuitBreaker'],
    says: /combines the (?!CODE_DEPLOY|EXTERNAL)/,
    why: 'There is no such controller, which we say of its type; what would have been meant is not known.',
  },
  {
    id: 'pf-ecs-svc-binpack-field',
    at: ['/placementStrategy'],
    says: /'MEMORY'/,
    why: 'Whether AWS minds the capitals is not known.',
  },
];
