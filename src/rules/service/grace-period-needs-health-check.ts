import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { isGiven } from '../services.ts';

const waiting = (container: Readonly<Record<string, unknown>>) =>
  serviceWithTask(
    { healthCheckGracePeriodSeconds: 60 },
    { containerDefinitions: [{ name: 'app', ...container }] },
  );

export default defineRule({
  id: 'grace-period-needs-health-check',
  tier: 'advice',
  category: 'style',
  summary: 'A service with a health check grace period has a health check.',
  why: 'The grace period is the time in which ECS overlooks failed checks of load balancers and containers. Without any it does nothing.',
  fix: 'Remove `healthCheckGracePeriodSeconds`, or add a load balancer or a `healthCheck` to a container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'health-check-grace-period',
  covers: ['SV-HCGRACE-NOLB'],
  needs: 'service',
  messages: {
    idle: 'The grace period of {seconds} seconds has no effect: no load balancer and no container checks health.',
  },
  examples: {
    valid: [waiting({ healthCheck: { command: ['CMD', 'true'] } })],
    invalid: [
      {
        input: waiting({}),
        reports: [{ message: 'idle', at: '/0/healthCheckGracePeriodSeconds' }],
      },
    ],
  },
  *check(service, { referenced, isUnknown }) {
    const { healthCheckGracePeriodSeconds: seconds = 0, loadBalancers } = service;
    const containers = referenced?.task.containerDefinitions ?? [];
    if (seconds <= 0 || referenced === null || containers.length === 0) return;
    const lists = ['loadBalancers', 'vpcLatticeConfigurations', 'gatewayConnectors'] as const;
    if (isGiven(loadBalancers) || lists.some((list) => isGiven(service[list]) || isUnknown(list)))
      return;
    const path = ['containerDefinitions'] as const;
    const checked = containers.some(
      ({ healthCheck }, index) =>
        healthCheck !== undefined || referenced.isUnknown(...path, index, 'healthCheck'),
    );
    if (!checked)
      yield { message: 'idle', path: ['healthCheckGracePeriodSeconds'], values: { seconds } };
  },
});
