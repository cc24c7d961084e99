import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** The namespace of the task itself may be shared. */
export default defineRule({
  id: 'pid-mode-runs-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'The PID mode of a Fargate task is task, or not set.',
  why: 'The host of a Fargate task is not yours, so its processes cannot be shared.',
  fix: 'Remove `pidMode`, or set it to task to share processes among the containers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError:
    "Tasks using the Fargate launch type do not support pidMode '{mode}'. The supported value for pidMode is 'task'.",
  concept: 'pid-ipc-mode',
  covers: ['FG-PID-HOST'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { other: '`pidMode` "{mode}" is not offered on Fargate.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], pidMode: 'task' }],
    invalid: [
      {
        input: { requiresCompatibilities: ['FARGATE'], pidMode: 'host' },
        reports: [{ message: 'other', at: '/pidMode' }],
      },
    ],
  },
  *check({ pidMode: mode }) {
    if (mode !== undefined && mode !== '' && mode !== 'task' && !hasPlaceholder(mode))
      yield {
        message: 'other',
        path: ['pidMode'],
        values: { mode },
        repair: unsafe(removing(['pidMode'])),
      };
  },
});
