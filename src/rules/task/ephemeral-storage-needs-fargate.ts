import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const ephemeralStorage = { sizeInGiB: 50 };

/** A definition that asks for nothing may be for Fargate. What managed instances take is another rule. */
export default defineRule({
  id: 'ephemeral-storage-needs-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'Only a Fargate task asks for ephemeral storage.',
  why: 'Fargate sizes the disk for each task; elsewhere the task uses the disk of its instance.',
  fix: 'Remove `ephemeralStorage` and give the instances a larger disk, or add FARGATE to `requiresCompatibilities`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
  awsError: 'Tasks using the EC2 launch type do not support EphemeralStorage',
  concept: 'ephemeral-storage',
  covers: ['TD-EPHEMERAL-EC2'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: { some: '`ephemeralStorage` is for Fargate, and this definition does not ask for it.' },
  examples: {
    valid: [
      { requiresCompatibilities: ['EC2', 'FARGATE'], ephemeralStorage },
      { ephemeralStorage },
    ],
    invalid: [
      {
        input: { requiresCompatibilities: ['EC2'], ephemeralStorage },
        reports: [{ message: 'some', at: '/ephemeralStorage' }],
      },
    ],
  },
  *check(task, { targets }) {
    const asked = task.requiresCompatibilities ?? [];
    if (task.ephemeralStorage === undefined || targets.includes('FARGATE')) return;
    if (asked.length > 0 && !asked.some(hasPlaceholder))
      yield {
        message: 'some',
        path: ['ephemeralStorage'],
        repair: unsafe(removing(['ephemeralStorage'])),
      };
  },
});
