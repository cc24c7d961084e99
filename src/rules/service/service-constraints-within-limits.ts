import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService, serviceWithTask } from '../example-service.ts';
import { limit } from '../tables.ts';

const most = limit('placement-constraints').max;
const longest = limit('expression-length').max;
const constraint = { type: 'memberOf', expression: 'attribute:ecs.os-type == linux' };
const constraints = (count: number) => Array.from({ length: count }, () => constraint);

export default defineRule({
  id: 'service-constraints-within-limits',
  tier: 'refused',
  category: 'validity',
  summary:
    'Service and task definition have at most 10 placement constraints, of up to 2,000 characters.',
  why: 'ECS counts the constraints of both, and evaluates each for every instance.',
  fix: 'Join expressions with `and`, or remove what no instance needs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'placement-constraint',
  covers: ['SV-STRATEGY'],
  needs: 'service',
  messages: {
    many: 'There are {count} placement constraints, those of the task definition included; at most {max} are allowed.',
    long: 'The expression has {length} characters; at most {max} are allowed.',
  },
  examples: {
    valid: [
      serviceWithTask(
        { placementConstraints: constraints(9) },
        { placementConstraints: constraints(1) },
      ),
    ],
    invalid: [
      {
        input: serviceWithTask(
          { placementConstraints: constraints(9) },
          { placementConstraints: constraints(2) },
        ),
        reports: [{ message: 'many', at: '/0/placementConstraints' }],
      },
      {
        input: aService({
          placementConstraints: [{ type: 'memberOf', expression: 'a'.repeat(2001) }],
        }),
        reports: [{ message: 'long', at: '/placementConstraints/0/expression' }],
      },
    ],
  },
  *check({ placementConstraints = [] }, { referenced }) {
    const count =
      placementConstraints.length + (referenced?.task.placementConstraints?.length ?? 0);
    if (placementConstraints.length > 0 && count > most)
      yield { message: 'many', path: ['placementConstraints'], values: { count, max: most } };
    for (const [index, { expression = '' }] of placementConstraints.entries())
      if (expression.length > longest && !hasPlaceholder(expression))
        yield {
          message: 'long',
          path: ['placementConstraints', index, 'expression'],
          values: { length: expression.length, max: longest },
        };
  },
});
