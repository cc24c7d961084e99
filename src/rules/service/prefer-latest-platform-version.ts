import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting, unsafe } from '../repair.ts';

/** DescribeServices prints the number that LATEST stood for, so it says nothing about what was asked. */
export default defineRule({
  id: 'prefer-latest-platform-version',
  tier: 'advice',
  category: 'security',
  summary: 'A service on Fargate runs on the latest platform version.',
  why: 'A platform version that is written down stays when a newer one comes, with its fixes, until someone changes it.',
  fix: 'Set `platformVersion` to LATEST, or remove it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  awsError: null,
  concept: 'fargate-platform-version',
  covers: ['SV-PV-LATEST'],
  needs: 'service',
  contradicts:
    'For the image the advice is the other way round: a fixed tag or digest says what runs.',
  messages: { pinned: 'The service stays on platform version {version}.' },
  examples: {
    valid: [aService({ platformVersion: 'LATEST' }), aService()],
    invalid: [
      {
        input: aService({ platformVersion: '1.4.0' }),
        reports: [{ message: 'pinned', at: '/platformVersion' }],
      },
    ],
  },
  *check({ platformVersion: version = '' }, { described }) {
    if (!described && /^\d+\.\d+\.\d+$/.test(version))
      yield {
        message: 'pinned',
        path: ['platformVersion'],
        values: { version },
        repair: unsafe(setting(['platformVersion'], 'LATEST')),
      };
  },
});
