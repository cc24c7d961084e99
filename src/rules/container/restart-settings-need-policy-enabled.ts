import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** The CDK refuses this; AWS does not say that it does. */
export default defineRule({
  id: 'restart-settings-need-policy-enabled',
  tier: 'advice',
  category: 'reliability',
  summary: 'A restart policy with settings is enabled.',
  why: 'A policy that is not enabled restarts nothing, so its settings have no effect. The CDK takes none of them then.',
  fix: 'Set `enabled` to true, or remove the settings.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
  awsError: null,
  concept: 'restart-policy',
  covers: ['CD-RESTART-CODES'],
  needs: 'container',
  messages: {
    idle: 'Container "{container}" sets `{field}` in a restart policy that is not enabled.',
  },
  examples: {
    valid: [
      oneContainer({ restartPolicy: { enabled: true, ignoredExitCodes: [0] } }),
      oneContainer({ restartPolicy: { enabled: false, ignoredExitCodes: [] } }),
    ],
    invalid: [
      {
        input: oneContainer({
          restartPolicy: { enabled: false, ignoredExitCodes: [0], restartAttemptPeriod: 60 },
        }),
        reports: [
          { message: 'idle', at: '/containerDefinitions/0/restartPolicy/ignoredExitCodes' },
          { message: 'idle', at: '/containerDefinitions/0/restartPolicy/restartAttemptPeriod' },
        ],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { restartPolicy: policy },
      path,
      label,
    } of containersOf(task)) {
      if (policy?.enabled !== false) continue;
      const some = {
        ignoredExitCodes: (policy.ignoredExitCodes ?? []).length > 0,
        restartAttemptPeriod: policy.restartAttemptPeriod !== undefined,
      };
      for (const [field, isSet] of Object.entries(some))
        if (isSet)
          yield {
            message: 'idle',
            path: [...path, 'restartPolicy', field],
            values: { container: label, field },
          };
    }
  },
});
