import { defineRule } from '../define-rule.ts';

const cluster = (executeCommandConfiguration: Readonly<Record<string, unknown>>) => ({
  clusterName: 'prod',
  configuration: { executeCommandConfiguration },
});

export default defineRule({
  id: 'exec-sessions-are-logged',
  tier: 'advice',
  category: 'security',
  summary: 'A cluster logs what is done over ECS Exec.',
  why: 'Whoever may use ECS Exec has a shell in a running container. Without a log nobody can say later what was done there.',
  fix: 'Set `logging` to DEFAULT, or to OVERRIDE with a log group or bucket of its own.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  awsError: null,
  concept: 'ecs-exec',
  covers: ['CL-EXECLOG'],
  needs: 'cluster',
  messages: { none: 'Sessions of ECS Exec are not logged.' },
  examples: {
    valid: [cluster({ logging: 'DEFAULT' }), { clusterName: 'prod' }],
    invalid: [
      {
        input: cluster({ logging: 'NONE' }),
        reports: [{ message: 'none', at: '/configuration/executeCommandConfiguration/logging' }],
      },
    ],
  },
  *check({ configuration }) {
    if (configuration?.executeCommandConfiguration?.logging === 'NONE')
      yield {
        message: 'none',
        path: ['configuration', 'executeCommandConfiguration', 'logging'],
      };
  },
});
