import { defineRule } from '../define-rule.ts';
import { aService, serviceWithTask } from '../example-service.ts';
import { networkModeOf } from '../services.ts';

const serviceRegistries = [{ containerName: 'app', containerPort: 80 }];

/** With SRV records a container is right, and which records the registry has cannot be seen. */
export default defineRule({
  id: 'awsvpc-registry-needs-no-container',
  tier: 'advice',
  category: 'reliability',
  summary: 'With awsvpc a service registry names no container, unless it has SRV records.',
  why: 'With A records each task is found by the address of its own network interface, and AWS refuses a container beside them.',
  fix: 'Remove `containerName` and `containerPort` from the registry, unless its records are of type SRV.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html',
  awsError: "The values specified for serviceRegistries do not require a value for 'containerPort'",
  concept: 'service-discovery',
  covers: ['SV-REGISTRY'],
  needs: 'service',
  messages: {
    container:
      'The tasks use awsvpc, and the service registry names a container. That is right for SRV records only.',
  },
  examples: {
    valid: [
      serviceWithTask({ serviceRegistries }, { networkMode: 'bridge' }),
      aService({ launchType: 'FARGATE', serviceRegistries: [{ port: 80 }] }),
    ],
    invalid: [
      {
        input: aService({ launchType: 'FARGATE', serviceRegistries }),
        reports: [{ message: 'container', at: '/serviceRegistries/0/containerPort' }],
      },
    ],
  },
  *check(service, context) {
    if (context.described || networkModeOf(service, context) !== 'awsvpc') return;
    for (const [index, { port, containerPort }] of (service.serviceRegistries ?? []).entries())
      if (containerPort !== undefined && port === undefined)
        yield { message: 'container', path: ['serviceRegistries', index, 'containerPort'] };
  },
});
