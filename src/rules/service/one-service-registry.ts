import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const { max } = limit('service-registries');
const registered = (count: number) =>
  aService({
    serviceRegistries: Array.from({ length: count }, (_, index) => ({
      registryArn: `arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-${index}`,
    })),
  });

export default defineRule({
  id: 'one-service-registry',
  tier: 'refused',
  category: 'validity',
  summary: 'A service has at most one service registry.',
  why: 'The field is a list, but AWS takes one entry.',
  fix: 'Keep one registry, or use Service Connect for further names.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html',
  awsError: 'service registries can have at most 1 items',
  concept: 'service-discovery',
  covers: ['SV-REGISTRY'],
  needs: 'service',
  messages: { many: 'The service has {count} service registries; at most {max} is allowed.' },
  examples: {
    valid: [registered(1)],
    invalid: [{ input: registered(2), reports: [{ message: 'many', at: '/serviceRegistries' }] }],
  },
  *check({ serviceRegistries = [] }) {
    const count = serviceRegistries.length;
    if (count > max) yield { message: 'many', path: ['serviceRegistries'], values: { count, max } };
  },
});
