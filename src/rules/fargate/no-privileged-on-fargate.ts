import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** An explicit false is fine. */
export default defineRule({
  id: 'no-privileged-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'No container on Fargate is privileged.',
  why: 'A privileged container could reach the host, and the host of a Fargate task is not yours.',
  fix: 'Remove `privileged`, or run the task on EC2.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  awsError: "Fargate requires that the 'privileged' setting be 'false'",
  concept: 'privileged-container',
  covers: ['FG-PRIVILEGED'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { privileged: 'Container "{container}" is privileged, which Fargate does not offer.' },
  examples: {
    valid: [
      {
        requiresCompatibilities: ['FARGATE'],
        containerDefinitions: [{ name: 'app', privileged: false }],
      },
    ],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          containerDefinitions: [{ name: 'app', privileged: true }],
        },
        reports: [{ message: 'privileged', at: '/containerDefinitions/0/privileged' }],
      },
      {
        input: {
          requiresCompatibilities: ['fargate'],
          containerDefinitions: [{ name: 'app', privileged: true }],
        },
        reports: [{ message: 'privileged', at: '/containerDefinitions/0/privileged' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      if (container.privileged === true)
        yield {
          message: 'privileged',
          path: [...path, 'privileged'],
          values: { container: label },
          repair: unsafe(removing([...path, 'privileged'])),
        };
  },
});
