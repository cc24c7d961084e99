import { taskMemoryMiB } from '../../model/task-size.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** A single container above the task is refused and said by another rule. */
export default defineRule({
  id: 'container-memory-sum-within-task-memory',
  tier: 'advice',
  category: 'reliability',
  summary: 'The memory limits of all containers fit into the memory of the task.',
  why: 'Each limit is allowed on its own. Once the containers together use more than the task has, the kernel kills one of them, with exit code 137.',
  fix: 'Lower the limits, raise the task `memory`, or leave the limits out and let the task be the only one.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'memory-limits',
  covers: ['CD-MEM-SUM'],
  needs: 'task',
  messages: { over: 'The containers may use {sum} MiB together, the task has {total} MiB.' },
  examples: {
    valid: [{ memory: '1 GB', containerDefinitions: [{ memory: 512 }, { memory: 512 }] }],
    invalid: [
      {
        input: { memory: '1024', containerDefinitions: [{ memory: 1024 }, { memory: 256 }] },
        reports: [{ message: 'over', at: '/memory' }],
      },
    ],
  },
  *check(task) {
    const total = taskMemoryMiB(task.memory);
    const limits = containersOf(task).map(({ container: { memory = 0 } }) => memory);
    const sum = limits.reduce((whole, memory) => whole + memory, 0);
    if (total !== undefined && sum > total && limits.every((memory) => memory <= total))
      yield { message: 'over', path: ['memory'], values: { sum, total } };
  },
});
