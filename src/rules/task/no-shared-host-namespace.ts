import { defineRule } from '../define-rule.ts';

/** On Fargate it is refused, which is another rule. */
export default defineRule({
  id: 'no-shared-host-namespace',
  tier: 'advice',
  category: 'security',
  summary: 'No task shares the processes or the shared memory of its host.',
  why: 'A container in a namespace of the host sees, and can disturb, what all other tasks on the instance run.',
  fix: 'Remove the field, or set it to task when only the containers of this task are to share. Monitoring agents are the exception.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'pid-ipc-mode',
  covers: ['TD-PIDMODE-HOST', 'TD-IPCMODE-HOST'],
  needs: 'task',
  messages: {
    pidMode: 'The containers share the process namespace of the host.',
    ipcMode: 'The containers share the IPC namespace of the host.',
  },
  examples: {
    valid: [{ pidMode: 'task', ipcMode: 'task' }],
    invalid: [
      { input: { pidMode: 'host' }, reports: [{ message: 'pidMode', at: '/pidMode' }] },
      { input: { ipcMode: 'host' }, reports: [{ message: 'ipcMode', at: '/ipcMode' }] },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE')) return;
    for (const field of ['pidMode', 'ipcMode'] as const)
      if (task[field] === 'host') yield { message: field, path: [field] };
  },
});
