import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

export default defineRule({
  id: 'swappiness-needs-max-swap',
  tier: 'advice',
  category: 'style',
  summary: 'A container with `swappiness` has `maxSwap` too.',
  why: 'Without `maxSwap` ECS ignores `swappiness`.',
  fix: 'Set `maxSwap`, or remove `swappiness`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  awsError: null,
  concept: 'linux-parameters',
  covers: [],
  needs: 'container',
  targets: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  messages: {
    ignored: '`swappiness` of container "{container}" is ignored, for there is no `maxSwap`.',
  },
  examples: {
    valid: [oneContainer({ linuxParameters: { maxSwap: 512, swappiness: 10 } })],
    invalid: [
      {
        input: oneContainer({ linuxParameters: { swappiness: 10 } }),
        reports: [{ message: 'ignored', at: '/containerDefinitions/0/linuxParameters/swappiness' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task)) {
      const { swappiness, maxSwap } = container.linuxParameters ?? {};
      const at = [...path, 'linuxParameters'];
      if (swappiness !== undefined && maxSwap === undefined && !isUnknown(...at, 'maxSwap'))
        yield {
          message: 'ignored',
          path: [...at, 'swappiness'],
          values: { container: label },
          repair: unsafe(removing([...at, 'swappiness'])),
        };
    }
  },
});
