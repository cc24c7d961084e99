import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { capacityOf } from '../services.ts';

export default defineRule({
  id: 'daemon-runs-on-own-instances',
  tier: 'refused',
  category: 'validity',
  summary: 'A daemon service runs on instances of the cluster, not on Fargate.',
  why: 'A daemon is one task for each container instance, and Fargate has none.',
  fix: 'Run the agent as a further container of each task on Fargate, or set `schedulingStrategy` to REPLICA.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'scheduling-strategy',
  covers: ['SV-DAEMON-FARGATE'],
  needs: 'service',
  messages: { fargate: 'The service is a daemon and runs on Fargate.' },
  examples: {
    valid: [
      aService({ schedulingStrategy: 'DAEMON', launchType: 'EC2' }),
      aService({ schedulingStrategy: 'REPLICA', launchType: 'FARGATE' }),
    ],
    invalid: [
      {
        input: aService({ schedulingStrategy: 'DAEMON', launchType: 'FARGATE' }),
        reports: [{ message: 'fargate', at: '/schedulingStrategy' }],
      },
    ],
  },
  *check(service) {
    if (service.schedulingStrategy === 'DAEMON' && capacityOf(service) === 'FARGATE')
      yield { message: 'fargate', path: ['schedulingStrategy'] };
  },
});
