import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { controllerOf } from '../services.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['BLUE_GREEN', 'blue/green'],
  ['CANARY', 'canary'],
  ['LINEAR', 'linear'],
]);
const targetGroupArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/0';
const alternateTargetGroupArn = targetGroupArn.replace('/a/', '/b/');

const shifted = (strategy: string, balancer: Readonly<Record<string, unknown>>) =>
  aService({
    deploymentConfiguration: { strategy },
    loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80, ...balancer }],
  });

export default defineRule({
  id: 'shifted-balancer-has-alternate-group',
  tier: 'refused',
  category: 'validity',
  summary: 'Where a deployment shifts traffic, every load balancer names a second target group.',
  why: 'Old and new tasks are in a target group each, and ECS moves the traffic from the one to the other.',
  fix: 'Give each load balancer an `advancedConfiguration` with `alternateTargetGroupArn`, `productionListenerRule` and `roleArn`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html',
  awsError:
    'advancedConfiguration field is required for all loadBalancers when using the {name} deployment strategy',
  concept: 'blue-green',
  covers: [],
  needs: 'service',
  messages: {
    plain: 'The strategy is {strategy}, and the load balancer has no `advancedConfiguration`.',
    single: 'The strategy is {strategy}, and `advancedConfiguration` has no `{field}`.',
  },
  examples: {
    valid: [
      shifted('ROLLING', {}),
      shifted('BLUE_GREEN', { advancedConfiguration: { alternateTargetGroupArn } }),
    ],
    invalid: [
      { input: shifted('LINEAR', {}), reports: [{ message: 'plain', at: '/loadBalancers/0' }] },
      {
        input: shifted('CANARY', { advancedConfiguration: {} }),
        reports: [
          {
            message: 'single',
            at: '/loadBalancers/0/advancedConfiguration/alternateTargetGroupArn',
          },
        ],
      },
    ],
  },
  *check(service, context) {
    const { strategy = 'ROLLING' } = service.deploymentConfiguration ?? {};
    const name = NAMES.get(strategy);
    if (name === undefined || controllerOf(service, context) !== 'ECS') return;
    const field = 'alternateTargetGroupArn';
    for (const [index, balancer] of (service.loadBalancers ?? []).entries()) {
      const { targetGroupArn: group = '', advancedConfiguration: advanced } = balancer;
      const path = ['loadBalancers', index];
      const at = [...path, 'advancedConfiguration'];
      if (group === '' || hasPlaceholder(strategy) || context.isUnknown(...at)) continue;
      const values = { strategy, name, field };
      if (advanced === undefined) yield { message: 'plain', path, values };
      else if (advanced[field] === undefined)
        yield { message: 'single', path: [...at, field], values };
    }
  },
});
