import { taskCpuUnits, taskMemoryMiB } from '../../model/task-size.ts';
import { defineRule } from '../define-rule.ts';
import { fargateMemoryByCpu } from '../tables.ts';

const UNITS_PER_VCPU = 1024;
const windows = (cpu: string) => ({
  cpu,
  requiresCompatibilities: ['FARGATE'],
  runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
});

/** A size that Fargate does not have at all is the business of fargate-size-exists. */
export default defineRule({
  id: 'windows-on-fargate-needs-one-vcpu',
  tier: 'refused',
  category: 'validity',
  summary: 'A Windows task on Fargate has at least one vCPU.',
  why: 'Fargate offers the sizes below one vCPU for Linux only.',
  fix: 'Set the task `cpu` to 1024 or more, with a memory that goes with it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size',
  awsError:
    'No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.',
  concept: 'fargate-task-size',
  covers: ['FG-WIN-1VCPU'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { small: 'The task has {cpu} cpu units; Windows on Fargate needs 1024.' },
  examples: {
    valid: [windows('1024')],
    invalid: [{ input: windows('.5 vCPU'), reports: [{ message: 'small', at: '/cpu' }] }],
  },
  *check(task) {
    const cpu = taskCpuUnits(task.cpu);
    if (!task.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS')) return;
    if (cpu !== undefined && cpu < UNITS_PER_VCPU && fargateMemoryByCpu.has(cpu))
      yield {
        message: 'small',
        path: ['cpu'],
        values: { cpu, memory: taskMemoryMiB(task.memory) ?? '…' },
      };
  },
});
