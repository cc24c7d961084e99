import { defineRule } from '../define-rule.ts';

const SETTING = 'containerInsights';
const cluster = (value: string) => ({ clusterName: 'prod', settings: [{ name: SETTING, value }] });

/** DescribeClusters leaves settings out unless asked for them, so nothing is said about what it does not print. */
export default defineRule({
  id: 'cluster-has-container-insights',
  tier: 'advice',
  category: 'reliability',
  summary: 'A cluster has Container Insights turned on.',
  why: 'Without it CloudWatch has only averages of whole services, so nobody sees which task or container used what.',
  fix: 'Set `containerInsights` in `settings` to enhanced, or to enabled.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
  awsError: null,
  concept: 'container-insights',
  covers: ['CL-INSIGHTS'],
  needs: 'cluster',
  contradicts:
    'Container Insights is charged for by the metric, so on a test cluster it may not be worth it.',
  messages: { off: 'Container Insights is turned off.' },
  examples: {
    valid: [cluster('enhanced'), { clusterName: 'prod' }],
    invalid: [
      { input: cluster('disabled'), reports: [{ message: 'off', at: '/settings/0/value' }] },
    ],
  },
  *check({ settings = [] }) {
    const index = settings.findIndex(({ name }) => name === SETTING);
    if (settings[index]?.value === 'disabled')
      yield { message: 'off', path: ['settings', index, 'value'] };
  },
});
