import { taskCpuUnits } from '../../model/task-size.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** A container without cpu counts as zero. */
export default defineRule({
  id: 'container-cpu-within-task-cpu',
  tier: 'refused',
  category: 'validity',
  summary: 'The containers together ask for no more cpu than the task has.',
  why: 'Container cpu is a share of the cpu of the task, and shares cannot exceed the whole.',
  fix: 'Raise the task `cpu` or lower that of a container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError:
    "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  concept: 'task-cpu-memory',
  covers: ['FG-CPU-SUM'],
  needs: 'task',
  messages: { over: 'The containers ask for {sum} cpu units, the task has {total}.' },
  examples: {
    valid: [
      {
        requiresCompatibilities: ['FARGATE'],
        cpu: '512',
        containerDefinitions: [{ cpu: 256 }, { cpu: 256 }],
      },
      { requiresCompatibilities: ['EC2'], containerDefinitions: [{ cpu: 4096 }] },
    ],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          cpu: '256',
          containerDefinitions: [{ cpu: 200 }, { cpu: 100 }],
        },
        reports: [{ message: 'over', at: '/cpu' }],
      },
    ],
  },
  *check(task) {
    const total = taskCpuUnits(task.cpu);
    const sum = containersOf(task).reduce(
      (units, { container }) => units + (container.cpu ?? 0),
      0,
    );
    if (total !== undefined && sum > total)
      yield { message: 'over', path: ['cpu'], values: { sum, total } };
  },
});
