import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { respelling } from '../repair.ts';
import { networkModes } from '../tables.ts';

/** "default" is what Windows instances take. For Fargate there is one mode only, which is another rule. */
export default defineRule({
  id: 'network-mode-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'The network mode is one that ECS knows.',
  why: 'ECS takes its own names of the modes only, in lower case, and no names of Docker networks.',
  fix: 'Choose awsvpc, bridge, host or none. Left out, it is bridge.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  awsError: null,
  concept: 'network-mode',
  covers: ['TD-NETMODE-ENUM'],
  needs: 'task',
  messages: { unknown: 'There is no network mode "{mode}". ECS has {choices}.' },
  examples: {
    valid: [{ networkMode: 'host' }, { networkMode: 'default' }],
    invalid: [
      { input: { networkMode: 'AWSVPC' }, reports: [{ message: 'unknown', at: '/networkMode' }] },
      {
        input: { networkMode: 'overlay' },
        reports: [{ message: 'unknown', at: '/networkMode' }],
      },
    ],
  },
  *check({ networkMode: mode = '' }, { targets }) {
    const choices = networkModes.map((known) => known.mode);
    if (mode === '' || mode === 'default' || choices.includes(mode) || hasPlaceholder(mode)) return;
    if (targets.includes('FARGATE')) return;
    yield {
      message: 'unknown',
      path: ['networkMode'],
      values: { mode, choices: choices.join(', ') },
      repair: respelling(['networkMode'], mode, choices),
    };
  },
});
