import { defineRule } from '../define-rule.ts';

/** What the containers ask for does not stand in for the task level. */
export default defineRule({
  id: 'fargate-needs-task-cpu',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task says how much cpu it takes.',
  why: 'Fargate builds a machine for each task, so it must know the size of the whole task, not only of its containers.',
  fix: 'Set `cpu` at the top level, for instance `"cpu": "256"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  awsError: "Fargate requires that 'cpu' be defined at the task level.",
  concept: 'fargate-task-size',
  covers: ['FG-CPU-MISSING'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { missing: 'Fargate needs `cpu` at the task level.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], cpu: '256' }],
    invalid: [
      {
        input: { requiresCompatibilities: ['FARGATE'], containerDefinitions: [{ cpu: 256 }] },
        reports: [{ message: 'missing', at: '/cpu' }],
      },
    ],
  },
  *check(task) {
    if ((task.cpu ?? '') === '') yield { message: 'missing', path: ['cpu'] };
  },
});
