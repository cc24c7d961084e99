import { balancedContainers } from '../balanced-containers.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

const balanced = (...containerPorts: readonly number[]) =>
  serviceWithTask(
    { loadBalancers: [{ containerName: 'app', containerPort: 80 }] },
    {
      containerDefinitions: [
        { name: 'app', portMappings: containerPorts.map((containerPort) => ({ containerPort })) },
      ],
    },
  );

export default defineRule({
  id: 'load-balancer-port-is-mapped',
  tier: 'refused',
  category: 'validity',
  summary: 'The port that a load balancer sends traffic to is mapped by the container.',
  why: 'Only mapped ports can be reached from outside the container.',
  fix: 'Add the port to `portMappings` of the container, or name a port that stands there.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  awsError: 'The container {container} did not have a container port {port} defined.',
  concept: 'load-balancing',
  covers: ['SV-LB-PORT'],
  needs: 'service',
  judgesDescribed: true,
  messages: {
    unmapped:
      'The service sends traffic to port {port} of container "{container}", which maps {mapped}.',
  },
  examples: {
    valid: [balanced(80, 81)],
    invalid: [
      {
        input: balanced(8080),
        reports: [{ message: 'unmapped', at: '/0/loadBalancers/0/containerPort' }],
      },
      {
        input: balanced(),
        reports: [{ message: 'unmapped', at: '/0/loadBalancers/0/containerPort' }],
      },
    ],
  },
  *check(service, context) {
    for (const { path, container, port, mappings } of balancedContainers(service, context)) {
      const ports = mappings.map(({ containerPort }) => containerPort);
      if (ports.includes(undefined) || ports.includes(port)) continue;
      const mapped = ports.length === 0 ? 'no port' : `only ${ports.join(', ')}`;
      yield {
        message: 'unmapped',
        path: [...path, 'containerPort'],
        values: { container, port, mapped },
      };
    }
  },
});
