import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** Any value is refused, even task. */
export default defineRule({
  id: 'no-ipc-mode-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task sets no IPC mode.',
  why: 'Sharing memory between processes through the host is not offered on Fargate.',
  fix: 'Remove `ipcMode`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Fargate compatible task definitions do not support ipcMode',
  concept: 'pid-ipc-mode',
  covers: ['FG-IPC'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { some: '`ipcMode` is not offered on Fargate.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'] }],
    invalid: [
      {
        input: { requiresCompatibilities: ['FARGATE'], ipcMode: 'task' },
        reports: [{ message: 'some', at: '/ipcMode' }],
      },
    ],
  },
  *check(task) {
    if ((task.ipcMode ?? '') !== '' && !hasPlaceholder(task.ipcMode))
      yield { message: 'some', path: ['ipcMode'], repair: unsafe(removing(['ipcMode'])) };
  },
});
