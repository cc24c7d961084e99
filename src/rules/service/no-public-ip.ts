import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const assigning = (assignPublicIp: string) =>
  aService({
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], assignPublicIp } },
  });

export default defineRule({
  id: 'no-public-ip',
  tier: 'advice',
  category: 'security',
  summary: 'The tasks of a service have no public address.',
  why: 'A public address makes every open port reachable from the internet, past the load balancer, unless the security groups prevent it.',
  fix: 'Run the tasks in private subnets with a NAT gateway or VPC endpoints, and set `assignPublicIp` to DISABLED.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  awsError: null,
  concept: 'public-ip',
  covers: ['SV-PUBLICIP'],
  needs: 'service',
  contradicts:
    'In a public subnet a task without a public address cannot pull its image, so do not only turn it off.',
  messages: { assigned: 'Each task of the service gets a public address.' },
  examples: {
    valid: [assigning('DISABLED')],
    invalid: [
      {
        input: assigning('ENABLED'),
        reports: [
          { message: 'assigned', at: '/networkConfiguration/awsvpcConfiguration/assignPublicIp' },
        ],
      },
    ],
  },
  *check({ networkConfiguration }) {
    if (networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED')
      yield {
        message: 'assigned',
        path: ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'],
      };
  },
});
