import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

const balanced = (containerName: string) =>
  serviceWithTask(
    { loadBalancers: [{ containerName, containerPort: 80 }] },
    { containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 80 }] }] },
  );

export default defineRule({
  id: 'load-balancer-container-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'A load balancer of a service names a container of the task definition.',
  why: 'ECS registers the port of that container with the target group.',
  fix: 'Write the name as it stands in `containerDefinitions`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  awsError: 'The container {container} does not exist in the task definition.',
  concept: 'load-balancing',
  covers: ['SV-LB-CONTAINER'],
  needs: 'service',
  judgesDescribed: true,
  messages: {
    missing:
      'The service sends traffic to container "{container}", which the task definition does not have.',
  },
  examples: {
    valid: [balanced('app')],
    invalid: [
      {
        input: balanced('web'),
        reports: [{ message: 'missing', at: '/0/loadBalancers/0/containerName' }],
      },
    ],
  },
  *check({ loadBalancers = [] }, { referenced }) {
    const containers = referenced?.task.containerDefinitions;
    if (referenced === null || containers === undefined) return;
    const names = containers.map(({ name = '' }) => name);
    if (names.some((name) => name === '' || hasPlaceholder(name))) return;
    for (const [index, { containerName: container }] of loadBalancers.entries())
      if (container !== undefined && !names.includes(container) && !hasPlaceholder(container))
        yield {
          message: 'missing',
          path: ['loadBalancers', index, 'containerName'],
          values: { container },
        };
  },
});
