import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const runtimePlatform = { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' };

/** What Fargate takes of neither system is said by the rules for Fargate. */
export default defineRule({
  id: 'no-pid-or-ipc-mode-on-windows',
  tier: 'refused',
  category: 'validity',
  summary: 'A Windows task sets neither a PID mode nor an IPC mode.',
  why: 'Both are about namespaces of the Linux kernel.',
  fix: 'Remove the field.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'windows-containers',
  covers: ['TD-PIDMODE-WIN'],
  needs: 'task',
  messages: { linux: '`{field}` is for Linux, and this task runs on Windows.' },
  examples: {
    valid: [{ runtimePlatform }, { pidMode: 'task' }],
    invalid: [
      {
        input: { runtimePlatform, pidMode: 'task', ipcMode: 'none' },
        reports: [
          { message: 'linux', at: '/pidMode' },
          { message: 'linux', at: '/ipcMode' },
        ],
      },
    ],
  },
  *check(task, { targets }) {
    if (!task.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS')) return;
    if (hasPlaceholder(task.runtimePlatform.operatingSystemFamily)) return;
    for (const field of ['pidMode', 'ipcMode'] as const) {
      const mode = task[field] ?? '';
      const saidElsewhere =
        targets.includes('FARGATE') && !(field === 'pidMode' && mode === 'task');
      if (mode !== '' && !hasPlaceholder(mode) && !saidElsewhere)
        yield {
          message: 'linux',
          path: [field],
          values: { field },
          repair: unsafe(removing([field])),
        };
    }
  },
});
