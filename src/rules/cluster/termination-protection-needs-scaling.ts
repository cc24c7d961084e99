import { defineRule } from '../define-rule.ts';

const provider = (status: string) => ({
  name: 'blue',
  autoScalingGroupProvider: {
    autoScalingGroupArn: 'blue',
    managedScaling: { status },
    managedTerminationProtection: 'ENABLED',
  },
});

export default defineRule({
  id: 'termination-protection-needs-scaling',
  tier: 'advice',
  category: 'reliability',
  summary: 'A capacity provider with managed termination protection has managed scaling.',
  why: 'Without managed scaling, managed termination protection does not work: instances with tasks can be terminated.',
  fix: 'Set `managedScaling.status` to ENABLED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html',
  awsError: null,
  concept: 'managed-termination-protection',
  covers: ['CL-CP-TERM'],
  needs: 'capacity-provider',
  messages: { idle: 'Managed termination protection is on, but managed scaling is off.' },
  examples: {
    valid: [provider('ENABLED')],
    invalid: [
      {
        input: provider('DISABLED'),
        reports: [{ message: 'idle', at: '/autoScalingGroupProvider/managedScaling/status' }],
      },
    ],
  },
  *check({ autoScalingGroupProvider: group }) {
    if (
      group?.managedTerminationProtection === 'ENABLED' &&
      group.managedScaling?.status === 'DISABLED'
    )
      yield { message: 'idle', path: ['autoScalingGroupProvider', 'managedScaling', 'status'] };
  },
});
