import { defineRule } from '../define-rule.ts';
import { isRunningTask } from '../read/recognise.ts';

/** Neighbours of task definitions are told apart by the fields that only they have. */
export default defineRule({
  id: 'task-definition-expected',
  tier: 'refused',
  category: 'validity',
  summary: 'What is pasted is a task definition, or containers of one.',
  why: 'Each format has its own fields, so a check of another one would say nothing true.',
  fix: 'Paste what `aws ecs describe-task-definition` prints, a file for `register-task-definition`, or the list of containers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: {
    compose: 'This is a Compose file, not a task definition.',
    kubernetes: 'This is a Kubernetes manifest, not a task definition.',
    service:
      'This is an ECS service, not a task definition. Paste the task definition that it names.',
    task: 'This is a running task as describe-tasks prints it. Paste the task definition that it names in `taskDefinitionArn`.',
    other: 'This is JSON, but none of its fields belong to a task definition.',
  },
  examples: {
    valid: [{ family: 'web' }, [{ name: 'app', image: 'nginx:1.27' }]],
    invalid: [
      {
        input: { services: { web: { image: 'nginx' } } },
        reports: [{ message: 'compose', at: '' }],
      },
      { input: 'services:\n  web:\n    image: nginx', reports: [{ message: 'compose', at: '' }] },
      { input: { apiVersion: 'v1', kind: 'Pod' }, reports: [{ message: 'kubernetes', at: '' }] },
      {
        input: { serviceName: 'web', taskDefinition: 'web:1' },
        reports: [{ message: 'service', at: '' }],
      },
      {
        input: { tasks: [{ taskArn: 'arn:aws:ecs:eu-west-1:123456789012:task/web/1' }] },
        reports: [{ message: 'task', at: '' }],
      },
      { input: { color: 'blue' }, reports: [{ message: 'other', at: '' }] },
    ],
  },
  *check(_task, { reading: { shape, fault, roots } }) {
    const path: readonly string[] = [];
    if (shape === 'compose') yield { message: 'compose', path };
    if (shape === 'kubernetes') yield { message: 'kubernetes', path };
    if (shape === 'service') yield { message: 'service', path };
    if (shape === 'unreadable' && fault === null)
      yield { message: roots.some(isRunningTask) ? 'task' : 'other', path };
  },
});
