import { defineRule } from '../define-rule.ts';

const cluster = (logging: string) => ({
  clusterName: 'prod',
  configuration: {
    executeCommandConfiguration: { logging, logConfiguration: { cloudWatchLogGroupName: 'exec' } },
  },
});

export default defineRule({
  id: 'exec-log-overrides-default',
  tier: 'refused',
  category: 'validity',
  summary: 'A log configuration for ECS Exec stands beside the logging OVERRIDE.',
  why: 'With any other logging the sessions go elsewhere, and the configuration would have no effect.',
  fix: 'Set `logging` to OVERRIDE, or remove `logConfiguration`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html',
  awsError: "You must set logging to 'OVERRIDE' when you supply a log configuration",
  concept: 'ecs-exec',
  covers: [],
  needs: 'cluster',
  messages: { other: 'There is a log configuration for ECS Exec, but `logging` is {logging}.' },
  examples: {
    valid: [cluster('OVERRIDE')],
    invalid: [
      {
        input: cluster('DEFAULT'),
        reports: [{ message: 'other', at: '/configuration/executeCommandConfiguration/logging' }],
      },
    ],
  },
  *check({ configuration }) {
    const { logging, logConfiguration } = configuration?.executeCommandConfiguration ?? {};
    if (logConfiguration !== undefined && (logging === 'DEFAULT' || logging === 'NONE'))
      yield {
        message: 'other',
        path: ['configuration', 'executeCommandConfiguration', 'logging'],
        values: { logging },
      };
  },
});
