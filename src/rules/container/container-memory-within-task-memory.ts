import { taskMemoryMiB } from '../../model/task-size.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** The sum over all containers may exceed the task; that is another matter. */
export default defineRule({
  id: 'container-memory-within-task-memory',
  tier: 'refused',
  category: 'validity',
  summary: 'No container may use more memory than its task.',
  why: 'The task is the outer limit, so a higher one within it could never be reached.',
  fix: 'Raise the task `memory` or lower that of the container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: "The 'memory' setting for container '{container}' is greater than for the task.",
  concept: 'memory-limits',
  covers: ['CD-MEM-TASK'],
  needs: 'task',
  messages: { over: 'Container "{container}" may use {memory} MiB, the whole task {total} MiB.' },
  examples: {
    valid: [{ memory: '1 GB', containerDefinitions: [{ name: 'app', memory: 1024 }] }],
    invalid: [
      {
        input: { memory: '512', containerDefinitions: [{ name: 'app', memory: 1024 }] },
        reports: [{ message: 'over', at: '/containerDefinitions/0/memory' }],
      },
    ],
  },
  *check(task) {
    const total = taskMemoryMiB(task.memory);
    if (total === undefined) return;
    for (const {
      container: { memory },
      path,
      label,
    } of containersOf(task))
      if (memory !== undefined && memory > total)
        yield {
          message: 'over',
          path: [...path, 'memory'],
          values: { container: label, memory, total },
        };
  },
});
