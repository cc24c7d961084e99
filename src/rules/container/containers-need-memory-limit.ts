import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'containers-need-memory-limit',
  tier: 'advice',
  category: 'reliability',
  summary: 'A container on an instance has an upper limit of memory.',
  why: 'With `memoryReservation` alone a container may take all memory of the instance, and what the kernel kills then may be another task.',
  fix: 'Set `memory` on the container or on the task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'memory-limits',
  covers: ['CD-MEM-HARD'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  contradicts:
    'A reservation alone lets a container use memory that lies idle, which may be what you want on instances of your own.',
  messages: { unlimited: 'Nothing limits the memory of {containers}.' },
  examples: {
    valid: [
      oneContainer({ memoryReservation: 128, memory: 256 }),
      oneContainer({ memoryReservation: 128 }, { memory: '512' }),
    ],
    invalid: [
      {
        input: oneContainer({ memoryReservation: 128 }),
        reports: [{ message: 'unlimited', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if (task.memory !== undefined || isUnknown('memory')) return;
    const unlimited = containersOf(task).filter(
      ({ container: { memory, memoryReservation }, path }) =>
        memory === undefined && memoryReservation !== undefined && !isUnknown(...path, 'memory'),
    );
    const [first] = unlimited;
    if (first !== undefined)
      yield {
        message: 'unlimited',
        path: first.path,
        values: { containers: namesPhrase(unlimited.map(({ label }) => label)) },
      };
  },
});
