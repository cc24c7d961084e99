import { defineRule } from '../define-rule.ts';

const provider = (minimumScalingStepSize: number, maximumScalingStepSize: number) => ({
  name: 'blue',
  autoScalingGroupProvider: {
    autoScalingGroupArn: 'blue',
    managedScaling: { minimumScalingStepSize, maximumScalingStepSize },
  },
});

export default defineRule({
  id: 'scaling-steps-are-in-order',
  tier: 'refused',
  category: 'validity',
  summary: 'The smallest scaling step of a capacity provider is not above the largest.',
  why: 'ECS adds at least the one and at most the other number of instances at a time.',
  fix: 'Lower `minimumScalingStepSize`, or raise `maximumScalingStepSize`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html',
  awsError: 'The minimum or maximum scaling step size value is invalid',
  concept: 'cluster-auto-scaling',
  covers: [],
  needs: 'capacity-provider',
  messages: {
    order: '`minimumScalingStepSize` is {least}, above `maximumScalingStepSize`, which is {most}.',
  },
  examples: {
    valid: [provider(1, 10)],
    invalid: [
      {
        input: provider(10, 1),
        reports: [
          {
            message: 'order',
            at: '/autoScalingGroupProvider/managedScaling/minimumScalingStepSize',
          },
        ],
      },
    ],
  },
  *check({ autoScalingGroupProvider }) {
    const { minimumScalingStepSize: least, maximumScalingStepSize: most } =
      autoScalingGroupProvider?.managedScaling ?? {};
    if (least !== undefined && most !== undefined && least > most)
      yield {
        message: 'order',
        path: ['autoScalingGroupProvider', 'managedScaling', 'minimumScalingStepSize'],
        values: { least, most },
      };
  },
});
