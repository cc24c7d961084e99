import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const POWERFUL: ReadonlySet<string> = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'NET_ADMIN',
]);

const adding = (capability: string): Readonly<Record<string, unknown>> =>
  oneContainer({ linuxParameters: { capabilities: { add: [capability] } } });

export default defineRule({
  id: 'no-powerful-capabilities',
  tier: 'advice',
  category: 'security',
  summary: 'No container gets capabilities that open the way to the host.',
  why: 'With ALL, SYS_ADMIN, SYS_MODULE, SYS_PTRACE or NET_ADMIN a process can change the kernel, other processes or the network, nearly as a privileged one can.',
  fix: 'Add only what the application needs, and drop the rest.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html',
  awsError: null,
  concept: 'linux-parameters',
  covers: ['CD-CAPS-ADD'],
  needs: 'container',
  targets: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  messages: { added: 'Container "{container}" adds {capabilities}.' },
  examples: {
    valid: [adding('NET_BIND_SERVICE')],
    invalid: [
      {
        input: adding('SYS_ADMIN'),
        reports: [
          { message: 'added', at: '/containerDefinitions/0/linuxParameters/capabilities/add' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const powerful = (container.linuxParameters?.capabilities?.add ?? []).filter((name) =>
        POWERFUL.has(name),
      );
      if (powerful.length > 0)
        yield {
          message: 'added',
          path: [...path, 'linuxParameters', 'capabilities', 'add'],
          values: { container: label, capabilities: powerful.join(', ') },
        };
    }
  },
});
