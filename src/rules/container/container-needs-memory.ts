import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** On Fargate the task itself must have memory, which is another rule. */
export default defineRule({
  id: 'container-needs-memory',
  tier: 'refused',
  category: 'validity',
  summary: 'Every container has memory of its own or from its task.',
  why: 'ECS finds room for a task by the memory it asks for, so some number must be there.',
  fix: 'Set `memory` or `memoryReservation` in MiB on the container, or `memory` on the task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError:
    "Invalid setting for container '{container}'. At least one of 'memory' or 'memoryReservation' must be specified.",
  concept: 'memory-limits',
  covers: ['CD-MEM-REQ'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: {
    missing:
      'Container "{container}" has neither `memory` nor `memoryReservation`, and the task has no `memory`.',
  },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app', memoryReservation: 128 }] },
      { memory: '512', containerDefinitions: [{ name: 'app' }] },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'missing', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if (task.memory !== undefined || isUnknown('memory')) return;
    for (const { container, path, label } of containersOf(task)) {
      if (container.memory !== undefined || container.memoryReservation !== undefined) continue;
      if (isUnknown(...path, 'memory') || isUnknown(...path, 'memoryReservation')) continue;
      yield { message: 'missing', path, values: { container: label } };
    }
  },
});
