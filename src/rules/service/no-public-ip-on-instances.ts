import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting } from '../repair.ts';
import { launchTypeOf } from '../services.ts';

const path = ['networkConfiguration', 'awsvpcConfiguration', 'assignPublicIp'];
const launched = (launchType: string, assignPublicIp: string) =>
  aService({
    launchType,
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'], assignPublicIp },
    },
  });

export default defineRule({
  id: 'no-public-ip-on-instances',
  tier: 'refused',
  category: 'validity',
  summary: 'Only tasks on Fargate get public addresses of their own.',
  why: 'On EC2 instances the network interface of a task has a private address only.',
  fix: 'Set `assignPublicIp` to DISABLED. For the way out use a NAT gateway, for the way in a load balancer.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  awsError: 'Assign public IP is not supported for this launch type.',
  concept: 'task-eni',
  covers: [],
  needs: 'service',
  messages: { assigned: 'The service launches on EC2 and asks for public addresses.' },
  examples: {
    valid: [launched('FARGATE', 'ENABLED'), launched('EC2', 'DISABLED')],
    invalid: [
      {
        input: launched('EC2', 'ENABLED'),
        reports: [{ message: 'assigned', at: `/${path.join('/')}` }],
      },
    ],
  },
  *check(service) {
    const assigned =
      service.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED';
    if (launchTypeOf(service) === 'EC2' && assigned)
      yield { message: 'assigned', path, repair: setting(path, 'DISABLED') };
  },
});
