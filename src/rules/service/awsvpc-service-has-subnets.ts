import { defineRule } from '../define-rule.ts';
import { aService, serviceWithTask } from '../example-service.ts';
import { controllerOf, networkModeOf } from '../services.ts';

/** With the controller EXTERNAL each task set has its own network configuration. */
export default defineRule({
  id: 'awsvpc-service-has-subnets',
  tier: 'refused',
  category: 'validity',
  summary: 'A service whose tasks use awsvpc says in which subnets they run.',
  why: 'Each such task gets a network interface of its own, and ECS must know where to create it.',
  fix: 'Add `networkConfiguration.awsvpcConfiguration` with subnets and security groups.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
  concept: 'awsvpc',
  covers: ['SV-NETCFG-REQ'],
  needs: 'service',
  messages: {
    task: 'The task definition uses awsvpc, but the service has no `networkConfiguration`.',
    fargate: 'Tasks on Fargate use awsvpc, but the service has no `networkConfiguration`.',
  },
  examples: {
    valid: [
      serviceWithTask(
        { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } },
        { networkMode: 'awsvpc' },
      ),
      serviceWithTask({ launchType: 'EC2' }, { networkMode: 'bridge' }),
    ],
    invalid: [
      {
        input: serviceWithTask({}, { networkMode: 'awsvpc' }),
        reports: [{ message: 'task', at: '/0/networkConfiguration' }],
      },
      {
        input: aService({ launchType: 'FARGATE' }),
        reports: [{ message: 'fargate', at: '/networkConfiguration' }],
      },
    ],
  },
  *check(service, context) {
    if (networkModeOf(service, context) !== 'awsvpc') return;
    if (
      controllerOf(service, context) !== 'ECS' &&
      controllerOf(service, context) !== 'CODE_DEPLOY'
    )
      return;
    const path = ['networkConfiguration', 'awsvpcConfiguration'];
    if (service.networkConfiguration?.awsvpcConfiguration !== undefined) return;
    if (context.isUnknown(...path)) return;
    yield {
      message: context.referenced === null ? 'fargate' : 'task',
      path: ['networkConfiguration'],
    };
  },
});
