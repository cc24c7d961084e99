import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { setting, unsafe } from '../repair.ts';

/** The value is case-sensitive. */
export default defineRule({
  id: 'fargate-needs-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task uses the network mode awsvpc.',
  why: 'Every Fargate task gets a network interface of its own. Left out, `networkMode` means bridge.',
  fix: 'Set `"networkMode": "awsvpc"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  awsError: "Fargate only supports network mode 'awsvpc'.",
  concept: 'awsvpc',
  covers: ['FG-NETMODE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    other: 'Fargate needs the network mode awsvpc, not "{mode}".',
    missing: 'Fargate needs `"networkMode": "awsvpc"`; left out, it means bridge.',
  },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc' }],
    invalid: [
      {
        input: { requiresCompatibilities: ['FARGATE'], networkMode: 'bridge' },
        reports: [{ message: 'other', at: '/networkMode' }],
      },
      {
        input: { requiresCompatibilities: ['FARGATE'] },
        reports: [{ message: 'missing', at: '/networkMode' }],
      },
    ],
  },
  *check({ networkMode: mode }) {
    const path = ['networkMode'];
    const repair = unsafe(setting(path, 'awsvpc'));
    if (mode === undefined) yield { message: 'missing', path, repair };
    else if (mode !== 'awsvpc' && !hasPlaceholder(mode))
      yield { message: 'other', path, values: { mode }, repair };
  },
});
