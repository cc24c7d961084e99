import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/** Fargate takes awsvpc only, which is another rule. */
export default defineRule({
  id: 'fault-injection-needs-awsvpc-or-host',
  tier: 'refused',
  category: 'validity',
  summary: 'A task that takes fault injection uses awsvpc or host.',
  why: 'The faults are put into the network of the task, which the bridge shares with other tasks.',
  fix: 'Set `networkMode` to awsvpc or host, or remove `enableFaultInjection`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html',
  awsError: null,
  concept: 'fault-injection',
  covers: ['TD-FAULTINJ-NETMODE'],
  needs: 'task',
  messages: { mode: '`enableFaultInjection` is on, but the network mode is {mode}.' },
  examples: {
    valid: [{ enableFaultInjection: true, networkMode: 'awsvpc' }, { enableFaultInjection: false }],
    invalid: [
      {
        input: { enableFaultInjection: true },
        reports: [{ message: 'mode', at: '/enableFaultInjection' }],
      },
    ],
  },
  *check({ networkMode: mode = 'bridge', enableFaultInjection }, { targets, isUnknown }) {
    if (enableFaultInjection !== true || mode === 'awsvpc' || mode === 'host') return;
    if (hasPlaceholder(mode) || isUnknown('networkMode') || targets.includes('FARGATE')) return;
    yield { message: 'mode', path: ['enableFaultInjection'], values: { mode } };
  },
});
