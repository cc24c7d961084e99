import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

export default defineRule({
  id: 'no-network-system-controls-with-host',
  tier: 'refused',
  category: 'validity',
  summary: 'With network mode host, no system controls of the network are set.',
  why: 'The container has the network of the instance, and would change it for everything else there.',
  fix: 'Set it on the instance when it boots, or choose another `networkMode`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html',
  awsError: null,
  concept: 'host',
  covers: [],
  needs: 'task',
  messages: {
    network: 'Container "{container}" sets {name}, and its network is that of the instance.',
  },
  examples: {
    valid: [
      oneContainer({ systemControls: [{ namespace: 'net.core.somaxconn' }] }),
      oneContainer({ systemControls: [{ namespace: 'kernel.sem' }] }, { networkMode: 'host' }),
    ],
    invalid: [
      {
        input: oneContainer(
          { systemControls: [{ namespace: 'net.core.somaxconn' }] },
          { networkMode: 'host' },
        ),
        reports: [{ message: 'network', at: '/containerDefinitions/0/systemControls/0/namespace' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'host') return;
    for (const { container, path, label } of containersOf(task))
      for (const [index, { namespace: name }] of (container.systemControls ?? []).entries())
        if (name?.startsWith('net.') && !hasPlaceholder(name))
          yield {
            message: 'network',
            path: [...path, 'systemControls', index, 'namespace'],
            values: { container: label, name },
            repair: unsafe(removing([...path, 'systemControls', index])),
          };
  },
});
