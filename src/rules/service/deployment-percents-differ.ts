import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { rollsTasks } from '../services.ts';

const between = (minimumHealthyPercent: number, maximumPercent: number) =>
  aService({ deploymentConfiguration: { minimumHealthyPercent, maximumPercent } });

export default defineRule({
  id: 'deployment-percents-differ',
  tier: 'refused',
  category: 'validity',
  summary: 'Minimum and maximum percent of a deployment are not both 100.',
  why: 'With both at 100 a deployment may neither stop an old task nor start a new one.',
  fix: 'Set `maximumPercent` to 200 where there is room for more tasks, or lower `minimumHealthyPercent`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError:
    'Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments',
  concept: 'min-max-healthy-percent',
  covers: ['SV-PERCENT-BOTH100'],
  needs: 'service',
  messages: { equal: '`minimumHealthyPercent` and `maximumPercent` are both 100.' },
  examples: {
    valid: [between(100, 200), between(50, 100)],
    invalid: [
      {
        input: between(100, 100),
        reports: [{ message: 'equal', at: '/deploymentConfiguration/maximumPercent' }],
      },
    ],
  },
  *check(service, context) {
    const { minimumHealthyPercent, maximumPercent } = service.deploymentConfiguration ?? {};
    if (minimumHealthyPercent === 100 && maximumPercent === 100 && rollsTasks(service, context))
      yield { message: 'equal', path: ['deploymentConfiguration', 'maximumPercent'] };
  },
});
