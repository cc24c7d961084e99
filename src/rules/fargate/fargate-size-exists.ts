import { taskCpuUnits, taskMemoryMiB } from '../../model/task-size.ts';
import { defineRule } from '../define-rule.ts';
import { fargateMemoryByCpu } from '../tables.ts';

const fargate = { requiresCompatibilities: ['FARGATE'] };

/** Long rows are told by their ends and their step. */
const choices = (sizes: readonly number[]): string =>
  sizes.length <= 4
    ? sizes.join(', ')
    : `${sizes[0]} to ${sizes.at(-1)} in steps of ${(sizes[1] ?? 0) - (sizes[0] ?? 0)}`;

/** Values that are no numbers in any of AWS's notations are left alone here. */
export default defineRule({
  id: 'fargate-size-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'Fargate offers the pair of task cpu and memory.',
  why: 'Fargate comes in fixed sizes, and each amount of cpu goes with its own amounts of memory.',
  fix: 'Choose one of the pairs that Fargate offers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size',
  awsError:
    'No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.',
  concept: 'fargate-task-size',
  covers: ['FG-SIZE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    cpu: 'Fargate has no size with {cpu} cpu units. It has {choices}.',
    memory:
      'Fargate has no size with {cpu} cpu units and {memory} MiB. With {cpu} cpu units it has {choices} MiB.',
  },
  examples: {
    valid: [{ ...fargate, cpu: '.25 vCPU', memory: '1 GB' }],
    invalid: [
      {
        input: { ...fargate, cpu: '512', memory: '512' },
        reports: [{ message: 'memory', at: '/memory' }],
      },
      {
        input: { ...fargate, cpu: '300', memory: '512' },
        reports: [{ message: 'cpu', at: '/cpu' }],
      },
    ],
  },
  *check(task) {
    const cpu = taskCpuUnits(task.cpu);
    const memory = taskMemoryMiB(task.memory);
    if (cpu === undefined) return;
    const sizes = fargateMemoryByCpu.get(cpu);
    if (sizes === undefined)
      yield {
        message: 'cpu',
        path: ['cpu'],
        values: { cpu, memory: memory ?? '…', choices: [...fargateMemoryByCpu.keys()].join(', ') },
      };
    else if (memory !== undefined && !sizes.includes(memory))
      yield {
        message: 'memory',
        path: ['memory'],
        values: { cpu, memory, choices: choices(sizes) },
      };
  },
});
