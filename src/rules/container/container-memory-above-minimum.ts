import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';
import { limit } from '../tables.ts';

const { min } = limit('container-memory');

/** Zero reads as left out. */
export default defineRule({
  id: 'container-memory-above-minimum',
  tier: 'fails',
  category: 'validity',
  summary: 'Container memory is at least what Docker takes.',
  why: 'Docker starts no container with less than 6 MiB. Such a number is mostly meant in GiB.',
  fix: 'Write the memory in MiB: 512 for half a GiB.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'memory-limits',
  covers: ['CD-MEM-MIN'],
  needs: 'container',
  messages: {
    small:
      '`{field}` of container "{container}" is {value} MiB; Docker takes no less than {min} MiB.',
  },
  examples: {
    valid: [oneContainer({ memory: 6, memoryReservation: 6 })],
    invalid: [
      {
        input: oneContainer({ memory: 2 }),
        reports: [{ message: 'small', at: '/containerDefinitions/0/memory' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const field of ['memory', 'memoryReservation'] as const) {
        const value = container[field] ?? 0;
        if (value > 0 && value < min)
          yield {
            message: 'small',
            path: [...path, field],
            values: { container: label, field, value, min },
            repair: unsafe(setting([...path, field], min)),
          };
      }
  },
});
