import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** Describe output holds an empty list, which is fine. */
export default defineRule({
  id: 'no-placement-constraints-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task has no placement constraints.',
  why: 'Constraints choose among your container instances, and Fargate has none.',
  fix: 'Remove `placementConstraints`. To choose zones, give the service subnets in them.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  awsError: 'Fargate compatible task definitions do not support constraints',
  concept: 'placement-constraint',
  covers: ['FG-PLACEMENT'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { some: '`placementConstraints` has no meaning on Fargate.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], placementConstraints: [] }],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          placementConstraints: [
            { type: 'memberOf', expression: 'attribute:ecs.os-type == linux' },
          ],
        },
        reports: [{ message: 'some', at: '/placementConstraints' }],
      },
    ],
  },
  *check(task) {
    if ((task.placementConstraints ?? []).length > 0)
      yield {
        message: 'some',
        path: ['placementConstraints'],
        repair: unsafe(removing(['placementConstraints'])),
      };
  },
});
