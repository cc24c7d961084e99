import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const both = (...values: readonly string[]): Readonly<Record<string, unknown>> => ({
  networkMode: 'awsvpc',
  containerDefinitions: values.map((value) => ({
    systemControls: [{ namespace: 'net.core.somaxconn', value }],
  })),
});

export default defineRule({
  id: 'network-system-controls-agree',
  tier: 'advice',
  category: 'reliability',
  summary: 'Containers of one awsvpc task do not set the same system control to different values.',
  why: 'They share one network, so the container that starts last decides for all.',
  fix: 'Set it on one container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html',
  awsError: null,
  concept: 'linux-parameters',
  covers: ['CD-SYSCTL-MULTI'],
  needs: 'task',
  messages: { differs: 'Container "{container}" sets {name} to another value than "{other}".' },
  examples: {
    valid: [both('1024', '1024')],
    invalid: [
      {
        input: both('1024', '4096'),
        reports: [{ message: 'differs', at: '/containerDefinitions/1/systemControls/0/value' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'awsvpc') return;
    const seen = new Map<string, { readonly label: string; readonly value: string }>();
    for (const { container, path, label } of containersOf(task))
      for (const [index, { namespace: name = '', value = '' }] of (
        container.systemControls ?? []
      ).entries()) {
        if (!name.startsWith('net.') || value === '' || hasPlaceholder(name + value)) continue;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, { label, value });
        else if (first.value !== value)
          yield {
            message: 'differs',
            path: [...path, 'systemControls', index, 'value'],
            values: { container: label, name, other: first.label },
          };
      }
  },
});
