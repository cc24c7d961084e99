import { defineRule } from '../define-rule.ts';

/** What the containers ask for does not stand in for the task level. */
export default defineRule({
  id: 'fargate-needs-task-memory',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task says how much memory it takes.',
  why: 'Fargate builds a machine for each task, so it must know the size of the whole task, not only of its containers.',
  fix: 'Set `memory` at the top level, for instance `"memory": "512"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  awsError: "Fargate requires that 'memory' be defined at the task level.",
  concept: 'fargate-task-size',
  covers: ['FG-MEM-MISSING'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { missing: 'Fargate needs `memory` at the task level.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], memory: '512' }],
    invalid: [
      {
        input: { requiresCompatibilities: ['FARGATE'], containerDefinitions: [{ memory: 512 }] },
        reports: [{ message: 'missing', at: '/memory' }],
      },
    ],
  },
  *check(task) {
    if ((task.memory ?? '') === '') yield { message: 'missing', path: ['memory'] };
  },
});
