import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/** The spelling of the one type is left alone. On Fargate no constraint is taken, which is another rule. */
export default defineRule({
  id: 'placement-constraints-use-member-of',
  tier: 'refused',
  category: 'validity',
  summary: 'The placement constraints of a task definition are of the type memberOf.',
  why: 'A task definition may only say which instances fit. How tasks spread over them is for the service or the run.',
  fix: 'Give distinctInstance to the service or to RunTask, and keep memberOf here.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html',
  awsError: null,
  concept: 'placement-constraint',
  covers: [],
  needs: 'task',
  messages: { type: 'A task definition takes no placement constraint of the type "{type}".' },
  examples: {
    valid: [{ placementConstraints: [{ type: 'memberOf', expression: 'task:group == web' }] }],
    invalid: [
      {
        input: { placementConstraints: [{ type: 'distinctInstance' }] },
        reports: [{ message: 'type', at: '/placementConstraints/0/type' }],
      },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE')) return;
    for (const [index, { type }] of (task.placementConstraints ?? []).entries())
      if (type !== undefined && type.toLowerCase() !== 'memberof' && !hasPlaceholder(type))
        yield { message: 'type', path: ['placementConstraints', index, 'type'], values: { type } };
  },
});
