import { hasPlaceholder } from '../../model/placeholder.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../model/task-size.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'task-size-is-readable',
  tier: 'refused',
  category: 'validity',
  summary: 'Task cpu and memory are written as AWS reads them.',
  why: 'AWS reads whole cpu units or vCPU, and whole MiB or GB, and nothing else.',
  fix: 'Write cpu as `"256"` or `".25 vCPU"`, memory as `"512"` or `"0.5 GB"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError:
    "Invalid '{field}' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
  concept: 'task-cpu-memory',
  covers: [],
  needs: 'task',
  messages: { unreadable: 'The task `{field}` is "{value}", which is none of AWS\'s notations.' },
  examples: {
    valid: [{ cpu: '.25 vCPU', memory: '0.5GB' }, { cpu: '256', memory: '512' }, { cpu: '' }],
    invalid: [
      {
        input: { cpu: '250m', memory: '512Mi' },
        reports: [
          { message: 'unreadable', at: '/cpu' },
          { message: 'unreadable', at: '/memory' },
        ],
      },
    ],
  },
  *check(task) {
    const read = { cpu: taskCpuUnits(task.cpu), memory: taskMemoryMiB(task.memory) };
    for (const field of ['cpu', 'memory'] as const) {
      const value = task[field] ?? '';
      if (value.trim() !== '' && read[field] === undefined && !hasPlaceholder(value))
        yield { message: 'unreadable', path: [field], values: { field, value } };
    }
  },
});
