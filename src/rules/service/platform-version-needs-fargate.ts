import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';
import { isGiven, launchTypeOf } from '../services.ts';

export default defineRule({
  id: 'platform-version-needs-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'Only a service on Fargate has a platform version.',
  why: 'The platform is the host that Fargate provides; on EC2 the host is your instance.',
  fix: 'Remove `platformVersion`, or launch on Fargate.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'The platform version must be null when specifying an EC2 launch type.',
  concept: 'fargate-platform-version',
  covers: ['SV-PV-EC2'],
  needs: 'service',
  messages: { ec2: 'The service launches on EC2 and has a platform version.' },
  examples: {
    valid: [aService({ launchType: 'FARGATE', platformVersion: 'LATEST' })],
    invalid: [
      {
        input: aService({ launchType: 'EC2', platformVersion: 'LATEST' }),
        reports: [{ message: 'ec2', at: '/platformVersion' }],
      },
    ],
  },
  *check(service) {
    if (launchTypeOf(service) === 'EC2' && isGiven(service.platformVersion))
      yield { message: 'ec2', path: ['platformVersion'], repair: removing(['platformVersion']) };
  },
});
