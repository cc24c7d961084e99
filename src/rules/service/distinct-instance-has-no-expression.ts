import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { isGiven } from '../services.ts';

const constrained = (constraint: Readonly<Record<string, unknown>>) =>
  aService({ placementConstraints: [constraint] });

export default defineRule({
  id: 'distinct-instance-has-no-expression',
  tier: 'refused',
  category: 'validity',
  summary: 'A constraint of type distinctInstance has no expression.',
  why: 'It says that no two tasks share an instance, whatever the instance is.',
  fix: 'Remove `expression`, or put it into a second constraint of type memberOf.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html',
  awsError: 'distinctInstance expression should not be specified',
  concept: 'distinct-instance',
  covers: ['SV-STRATEGY'],
  needs: 'service',
  messages: { expression: 'The constraint distinctInstance has an expression.' },
  examples: {
    valid: [
      constrained({ type: 'distinctInstance' }),
      constrained({ type: 'memberOf', expression: 'attribute:ecs.os-type == linux' }),
    ],
    invalid: [
      {
        input: constrained({ type: 'distinctInstance', expression: 'task:group == web' }),
        reports: [{ message: 'expression', at: '/placementConstraints/0/expression' }],
      },
    ],
  },
  *check({ placementConstraints = [] }) {
    for (const [index, { type, expression }] of placementConstraints.entries())
      if (type === 'distinctInstance' && isGiven(expression))
        yield {
          message: 'expression',
          path: ['placementConstraints', index, 'expression'],
          repair: unsafe(removing(['placementConstraints', index, 'expression'])),
        };
  },
});
