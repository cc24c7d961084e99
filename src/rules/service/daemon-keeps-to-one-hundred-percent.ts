import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting } from '../repair.ts';

const daemon = (maximumPercent: number) =>
  aService({ schedulingStrategy: 'DAEMON', deploymentConfiguration: { maximumPercent } });

export default defineRule({
  id: 'daemon-keeps-to-one-hundred-percent',
  tier: 'refused',
  category: 'validity',
  summary: 'The maximum percent of a daemon service is 100.',
  why: 'A daemon is one task on each instance, so a second one cannot start before the first has stopped.',
  fix: 'Remove `maximumPercent`, and lower `minimumHealthyPercent` so that tasks may stop during a deployment.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: 'The daemon scheduling strategy does not support values above 100 for maximumPercent',
  concept: 'min-max-healthy-percent',
  covers: ['SV-DAEMON-COUNT'],
  needs: 'service',
  messages: { above: 'The service is a daemon, and its `maximumPercent` is {percent}.' },
  examples: {
    valid: [daemon(100), aService({ deploymentConfiguration: { maximumPercent: 200 } })],
    invalid: [
      {
        input: daemon(200),
        reports: [{ message: 'above', at: '/deploymentConfiguration/maximumPercent' }],
      },
    ],
  },
  *check({ schedulingStrategy, deploymentConfiguration }) {
    const percent = deploymentConfiguration?.maximumPercent ?? 100;
    const keepsAll = (deploymentConfiguration?.minimumHealthyPercent ?? 0) >= 100;
    const path = ['deploymentConfiguration', 'maximumPercent'];
    if (schedulingStrategy === 'DAEMON' && percent > 100)
      yield {
        message: 'above',
        path,
        values: { percent },
        // With all tasks kept there must be another way out, which its author chooses.
        repair: keepsAll ? undefined : setting(path, 100),
      };
  },
});
