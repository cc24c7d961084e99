import { taskCpuUnits } from '../../model/task-size.ts';
import { mayRunOnWindows } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const { min, max } = limit('task-cpu');

/** Fargate has sizes of its own. On Windows the task level is ignored. */
export default defineRule({
  id: 'task-cpu-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'Task cpu on EC2 is between 128 units and 196,608 units.',
  why: 'AWS takes an eighth of a vCPU at least, and 192 vCPU at most.',
  fix: 'Give cpu units, 1024 to a vCPU, or leave the task `cpu` out and set it on the containers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError:
    "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
  concept: 'task-cpu-memory',
  covers: ['TD-CPU-EC2-RANGE'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: { outside: 'The task `cpu` is {cpu} units; it must be {min} to {max}.' },
  examples: {
    valid: [{ requiresCompatibilities: ['EC2'], cpu: '.25 vCPU' }],
    invalid: [
      {
        input: { requiresCompatibilities: ['EC2'], cpu: '64' },
        reports: [{ message: 'outside', at: '/cpu' }],
      },
    ],
  },
  *check(task, context) {
    const cpu = taskCpuUnits(task.cpu);
    if (cpu === undefined || (cpu >= min && cpu <= max)) return;
    if (!context.targets.includes('FARGATE') && !mayRunOnWindows(task, context))
      yield { message: 'outside', path: ['cpu'], values: { cpu, min, max } };
  },
});
