import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

const adding = (capability: string) =>
  oneContainer(
    { linuxParameters: { capabilities: { add: [capability], drop: ['ALL'] } } },
    { requiresCompatibilities: ['FARGATE'] },
  );

/** Any may be dropped. */
export default defineRule({
  id: 'capabilities-run-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'A container on Fargate adds no capability but SYS_PTRACE.',
  why: 'A capability of the kernel reaches beyond the container, and the host of a Fargate task is not yours.',
  fix: 'Remove the capability, or run the task on EC2.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html',
  awsError: '{capability} is not allowed on Fargate.',
  concept: 'linux-parameters',
  covers: ['FG-CAPS'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { added: 'Container "{container}" adds {capability}; Fargate takes SYS_PTRACE only.' },
  examples: {
    valid: [adding('SYS_PTRACE')],
    invalid: [
      {
        input: adding('NET_ADMIN'),
        reports: [
          { message: 'added', at: '/containerDefinitions/0/linuxParameters/capabilities/add/0' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const added = container.linuxParameters?.capabilities?.add ?? [];
      for (const [index, capability] of added.entries())
        if (capability !== 'SYS_PTRACE' && !hasPlaceholder(capability))
          yield {
            message: 'added',
            path: [...path, 'linuxParameters', 'capabilities', 'add', index],
            values: { container: label, capability },
            repair: unsafe(removing([...path, 'linuxParameters', 'capabilities', 'add', index])),
          };
    }
  },
});
