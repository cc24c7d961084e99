import { taskCpuUnits, taskMemoryMiB } from '../../model/task-size.ts';
import { defineRule } from '../define-rule.ts';

const windows = (cpuArchitecture: string) => ({
  runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpuArchitecture },
});

/** AWS's text is the one of Fargate. */
export default defineRule({
  id: 'no-arm-on-windows',
  tier: 'refused',
  category: 'validity',
  summary: 'A Windows task runs on X86_64.',
  why: 'ECS offers Windows on X86_64 only.',
  fix: 'Set `cpuArchitecture` to X86_64, or leave it out.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html',
  awsError:
    'No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.',
  concept: 'runtime-platform',
  covers: ['TD-WINDOWS-ARM'],
  needs: 'task',
  messages: { arm: 'There is no Windows on ARM64 in ECS.' },
  examples: {
    valid: [
      windows('X86_64'),
      { runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' } },
    ],
    invalid: [
      {
        input: windows('ARM64'),
        reports: [{ message: 'arm', at: '/runtimePlatform/cpuArchitecture' }],
      },
    ],
  },
  *check({ runtimePlatform: platform, ...task }) {
    if (platform?.cpuArchitecture !== 'ARM64') return;
    if (platform.operatingSystemFamily?.startsWith('WINDOWS'))
      yield {
        message: 'arm',
        path: ['runtimePlatform', 'cpuArchitecture'],
        values: { cpu: taskCpuUnits(task.cpu) ?? '…', memory: taskMemoryMiB(task.memory) ?? '…' },
      };
  },
});
