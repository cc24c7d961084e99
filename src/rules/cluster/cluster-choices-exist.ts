import { defineRule } from '../define-rule.ts';
import { choicesOf, wrongChoices } from '../wrong-choices.ts';

const CHOICES = choicesOf([
  ['settings[].name', 'ClusterSettingName'],
  ['settings[].value', 'ClusterSettingValue'],
  ['configuration.executeCommandConfiguration.logging', 'ExecuteCommandLogging'],
]);

export default defineRule({
  id: 'cluster-choices-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Where AWS offers a fixed choice of values for a cluster, one of them is set.',
  why: 'AWS compares the words letter by letter, capitals included.',
  fix: 'Use one of the values that AWS offers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  awsError: null,
  concept: 'cluster',
  covers: [],
  needs: 'cluster',
  messages: { unknown: '`{field}` cannot be "{value}"; AWS offers {choices}.' },
  examples: {
    valid: [{ clusterName: 'live', settings: [{ name: 'containerInsights', value: 'enhanced' }] }],
    invalid: [
      {
        input: {
          clusterName: 'live',
          settings: [{ name: 'ContainerInsights', value: 'on' }],
          configuration: { executeCommandConfiguration: { logging: 'CLOUDWATCH' } },
        },
        reports: [
          { message: 'unknown', at: '/settings/0/name' },
          { message: 'unknown', at: '/settings/0/value' },
          { message: 'unknown', at: '/configuration/executeCommandConfiguration/logging' },
        ],
      },
    ],
  },
  check: (cluster) => wrongChoices(cluster, CHOICES, 'counts'),
});
