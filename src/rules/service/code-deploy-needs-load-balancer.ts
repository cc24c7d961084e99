import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { controllerOf, isGiven } from '../services.ts';

const balanced = (loadBalancers: readonly Readonly<Record<string, unknown>>[]) =>
  aService({ deploymentController: { type: 'CODE_DEPLOY' }, loadBalancers });

export default defineRule({
  id: 'code-deploy-needs-load-balancer',
  tier: 'refused',
  category: 'validity',
  summary: 'A service that CodeDeploy deploys has an Application or Network Load Balancer.',
  why: 'CodeDeploy moves traffic from one target group to another, so there must be some to move.',
  fix: 'Add a load balancer with a `targetGroupArn`, or let ECS deploy with the strategy BLUE_GREEN or ROLLING.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'the service requires an Application Load Balancer or Network Load Balancer',
  concept: 'codedeploy-deployment',
  covers: ['SV-CODEDEPLOY'],
  needs: 'service',
  messages: { none: 'CodeDeploy deploys the service, but it has no target group.' },
  examples: {
    valid: [balanced([{ targetGroupArn: 'arn:aws:elasticloadbalancing:web' }])],
    invalid: [
      { input: balanced([]), reports: [{ message: 'none', at: '/loadBalancers' }] },
      {
        input: balanced([{ loadBalancerName: 'web' }]),
        reports: [{ message: 'none', at: '/loadBalancers' }],
      },
    ],
  },
  *check(service, context) {
    const path = ['loadBalancers'];
    const { loadBalancers = [] } = service;
    if (controllerOf(service, context) !== 'CODE_DEPLOY' || context.isUnknown(...path)) return;
    const open = loadBalancers.some(
      ({ targetGroupArn }, index) => isGiven(targetGroupArn) || context.isUnknown(...path, index),
    );
    if (!open) yield { message: 'none', path };
  },
});
