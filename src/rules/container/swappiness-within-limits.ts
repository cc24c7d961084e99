import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { clamping } from '../repair.ts';

export default defineRule({
  id: 'swappiness-within-limits',
  tier: 'refused',
  category: 'validity',
  summary: '`swappiness` is a whole number from 0 to 100.',
  why: 'At 0 the kernel swaps only when it must, at 100 as much as it can.',
  fix: 'Choose a number from 0 to 100; 60 is the default.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  awsError: null,
  concept: 'linux-parameters',
  covers: ['CD-SWAP'],
  needs: 'container',
  messages: {
    outside:
      '`swappiness` of container "{container}" is {value}; it must be a whole number from 0 to 100.',
  },
  examples: {
    valid: [oneContainer({ linuxParameters: { maxSwap: 512, swappiness: 100 } })],
    invalid: [
      {
        input: oneContainer({ linuxParameters: { maxSwap: 512, swappiness: 200 } }),
        reports: [{ message: 'outside', at: '/containerDefinitions/0/linuxParameters/swappiness' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const value = container.linuxParameters?.swappiness ?? 0;
      if (!Number.isInteger(value) || value < 0 || value > 100)
        yield {
          message: 'outside',
          path: [...path, 'linuxParameters', 'swappiness'],
          values: { container: label, value },
          repair: clamping([...path, 'linuxParameters', 'swappiness'], Math.round(value), 0, 100),
        };
    }
  },
});
