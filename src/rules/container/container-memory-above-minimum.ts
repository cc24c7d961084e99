import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';
import { limit } from '../tables.ts';

const { min } = limit('container-memory');

/** AWS refuses a `memory` of 0 as an invalid setting: https://github.com/ansible/ansible/issues/67647. */
export default defineRule({
  id: 'container-memory-above-minimum',
  tier: 'fails',
  category: 'validity',
  summary: 'Container memory is at least what Docker takes.',
  why: 'Docker starts no container with less than 6 MiB, and 0 does not mean without a limit. A small number is mostly meant in GiB.',
  fix: 'Write the memory in MiB: 512 for half a GiB. Leave the field out to set no limit.',
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
      {
        input: oneContainer({ memory: 0 }),
        reports: [{ message: 'small', at: '/containerDefinitions/0/memory' }],
      },
      {
        input: oneContainer({ memory: 512, memoryReservation: 0 }),
        reports: [{ message: 'small', at: '/containerDefinitions/0/memoryReservation' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const field of ['memory', 'memoryReservation'] as const) {
        const value = container[field];
        if (value !== undefined && value < min)
          yield {
            message: 'small',
            path: [...path, field],
            values: { container: label, field, value, min },
            repair: value === 0 ? undefined : unsafe(setting([...path, field], min)),
          };
      }
  },
});
