import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/** An empty host is a bind mount that Fargate takes. */
export default defineRule({
  id: 'no-host-path-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'No volume on Fargate is a path of the host.',
  why: 'The host of a Fargate task is not yours, so there is no path on it to share.',
  fix: 'Leave `host.sourcePath` out for a volume that lives as long as the task, or use EFS for one that lasts.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html',
  awsError: 'Fargate compatible task definitions do not support sourcePath',
  concept: 'bind-mount',
  covers: ['FG-HOSTPATH'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { path: 'Volume "{volume}" is a path of the host, which Fargate does not offer.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], volumes: [{ name: 'scratch', host: {} }] }],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          volumes: [{ name: 'data', host: { sourcePath: '/data' } }],
        },
        reports: [{ message: 'path', at: '/volumes/0/host/sourcePath' }],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, host }] of (task.volumes ?? []).entries())
      if ((host?.sourcePath ?? '') !== '' && !hasPlaceholder(host?.sourcePath))
        yield {
          message: 'path',
          path: ['volumes', index, 'host', 'sourcePath'],
          values: { volume: name ?? '' },
        };
  },
});
