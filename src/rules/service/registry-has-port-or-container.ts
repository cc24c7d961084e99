import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const registered = (fields: Readonly<Record<string, unknown>>) =>
  aService({ serviceRegistries: [fields] });

export default defineRule({
  id: 'registry-has-port-or-container',
  tier: 'refused',
  category: 'validity',
  summary: 'A service registry has a port, or a container and its port, not both.',
  why: 'Both say which port the SRV record names, so AWS takes only one of them.',
  fix: 'Keep `port` with awsvpc, or `containerName` and `containerPort` in the modes bridge and host.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html',
  awsError: null,
  concept: 'service-discovery',
  covers: ['SV-REGISTRY'],
  needs: 'service',
  messages: { both: 'The service registry has `port` and `containerPort`.' },
  examples: {
    valid: [registered({ port: 80 }), registered({ containerName: 'app', containerPort: 80 })],
    invalid: [
      {
        input: registered({ port: 80, containerName: 'app', containerPort: 80 }),
        reports: [{ message: 'both', at: '/serviceRegistries/0/port' }],
      },
    ],
  },
  *check({ serviceRegistries = [] }) {
    for (const [index, { port, containerPort }] of serviceRegistries.entries())
      if (port !== undefined && containerPort !== undefined)
        yield { message: 'both', path: ['serviceRegistries', index, 'port'] };
  },
});
