import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { isGiven } from '../services.ts';

const balanced = (desiredCount: number) =>
  aService({ desiredCount, loadBalancers: [{ containerName: 'app', containerPort: 80 }] });

export default defineRule({
  id: 'load-balanced-service-has-two-tasks',
  tier: 'advice',
  category: 'reliability',
  summary: 'A service behind a load balancer runs at least two tasks.',
  why: 'While the only task is replaced after a fault, or its Availability Zone is down, nobody answers.',
  fix: 'Set `desiredCount` to 2 or more where an interruption matters.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-options.html',
  awsError: null,
  concept: 'high-availability',
  covers: ['SV-DESIRED1'],
  needs: 'service',
  messages: { single: 'The service has a load balancer and runs a single task.' },
  examples: {
    valid: [balanced(2), aService({ desiredCount: 1 })],
    invalid: [{ input: balanced(1), reports: [{ message: 'single', at: '/desiredCount' }] }],
  },
  *check({ desiredCount, loadBalancers, schedulingStrategy }) {
    if (desiredCount === 1 && isGiven(loadBalancers) && schedulingStrategy !== 'DAEMON')
      yield { message: 'single', path: ['desiredCount'] };
  },
});
