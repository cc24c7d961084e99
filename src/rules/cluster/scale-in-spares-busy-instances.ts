import { defineRule } from '../define-rule.ts';

const provider = (managedTerminationProtection: string) => ({
  name: 'blue',
  autoScalingGroupProvider: {
    autoScalingGroupArn: 'blue',
    managedScaling: { status: 'ENABLED' },
    managedTerminationProtection,
  },
});

export default defineRule({
  id: 'scale-in-spares-busy-instances',
  tier: 'advice',
  category: 'reliability',
  summary: 'A capacity provider that scales protects instances with tasks from termination.',
  why: 'When the group shrinks, Auto Scaling chooses instances without looking at what runs on them, and their tasks are stopped.',
  fix: 'Set `managedTerminationProtection` to ENABLED, and protect the instances of the Auto Scaling group from scale-in.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html',
  awsError: null,
  concept: 'managed-termination-protection',
  covers: ['CL-CP-TERM'],
  needs: 'capacity-provider',
  contradicts:
    'Protected instances keep the group large while a single task runs on each; managed draining moves tasks away instead.',
  messages: { open: 'Scaling in may terminate instances that run tasks.' },
  examples: {
    valid: [provider('ENABLED')],
    invalid: [
      {
        input: provider('DISABLED'),
        reports: [
          { message: 'open', at: '/autoScalingGroupProvider/managedTerminationProtection' },
        ],
      },
    ],
  },
  *check({ autoScalingGroupProvider: group }) {
    if (
      group?.managedScaling?.status === 'ENABLED' &&
      group.managedTerminationProtection === 'DISABLED'
    )
      yield {
        message: 'open',
        path: ['autoScalingGroupProvider', 'managedTerminationProtection'],
      };
  },
});
