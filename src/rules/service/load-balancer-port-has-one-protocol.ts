import { balancedContainers } from '../balanced-containers.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

const dns = (...protocols: readonly string[]) =>
  serviceWithTask(
    { loadBalancers: [{ containerName: 'dns', containerPort: 53 }] },
    {
      containerDefinitions: [
        {
          name: 'dns',
          portMappings: protocols.map((protocol) => ({ containerPort: 53, protocol })),
        },
      ],
    },
  );

/** Copilot and older pages call it wrong in any task definition, which AWS takes. */
export default defineRule({
  id: 'load-balancer-port-has-one-protocol',
  tier: 'refused',
  category: 'validity',
  summary: 'The port that a load balancer sends traffic to is mapped once.',
  why: 'The load balancer of a service names a container port without its protocol, so ECS cannot tell two mappings apart. The task definition alone may map one port as tcp and as udp: they are two sockets, and DNS needs both.',
  fix: 'Serve the two protocols on different container ports, or from two services.',
  docs: 'https://github.com/aws/amazon-ecs-agent/issues/3428',
  awsError: 'Container port {port} is used in more than one port mapping for container {container}',
  concept: 'port-mapping',
  covers: ['CD-PM-TWO-PROTO'],
  needs: 'service',
  judgesDescribed: true,
  messages: {
    repeated:
      'Container "{container}" maps port {port} {count} times, and the service sends traffic to it.',
  },
  examples: {
    valid: [dns('udp')],
    invalid: [
      {
        input: dns('tcp', 'udp'),
        reports: [{ message: 'repeated', at: '/0/loadBalancers/0/containerPort' }],
      },
    ],
  },
  *check(service, context) {
    for (const { path, container, port, mappings } of balancedContainers(service, context)) {
      const count = mappings.filter(({ containerPort }) => containerPort === port).length;
      if (count > 1)
        yield {
          message: 'repeated',
          path: [...path, 'containerPort'],
          values: { container, port, count },
        };
    }
  },
});
