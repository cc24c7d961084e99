import { defineRule } from '../define-rule.ts';

const autoScalingGroupProvider = { autoScalingGroupArn: 'blue' };

/** AWS prints its own providers FARGATE and FARGATE_SPOT too; those were never created. */
export default defineRule({
  id: 'capacity-provider-name-is-free',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of a capacity provider does not begin with aws, ecs or fargate.',
  why: 'Such names are kept for the providers of AWS, in capitals and small letters.',
  fix: 'Put another word in front.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  awsError: 'The specified capacity provider name is invalid',
  concept: 'capacity-provider',
  covers: [],
  needs: 'capacity-provider',
  messages: { kept: 'The name begins with "{prefix}", which is kept for AWS.' },
  examples: {
    valid: [{ name: 'blue-ecs', autoScalingGroupProvider }],
    invalid: [
      {
        input: { name: 'ecs-blue', autoScalingGroupProvider },
        reports: [{ message: 'kept', at: '/name' }],
      },
    ],
  },
  *check({ name = '' }) {
    const prefix = /^(?:aws|ecs|fargate)/i.exec(name)?.[0];
    if (prefix !== undefined) yield { message: 'kept', path: ['name'], values: { prefix } };
  },
});
