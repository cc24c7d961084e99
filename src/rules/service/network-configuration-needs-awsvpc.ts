import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';
import { networkModeOf } from '../services.ts';

const subnets = { awsvpcConfiguration: { subnets: ['subnet-1'] } };

export default defineRule({
  id: 'network-configuration-needs-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'Only a service whose tasks use awsvpc has a network configuration.',
  why: 'In the other modes tasks use the network interface of their instance, so they have no subnet of their own.',
  fix: 'Remove `networkConfiguration` from the service, or set `networkMode` of the task definition to awsvpc.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Network Configuration is not valid for the given networkMode of this task definition.',
  concept: 'network-mode',
  covers: ['SV-NETCFG-BAD'],
  needs: 'service',
  messages: { mode: 'The service has a network configuration, but its tasks use the mode {mode}.' },
  examples: {
    valid: [serviceWithTask({ networkConfiguration: subnets }, { networkMode: 'awsvpc' })],
    invalid: [
      {
        input: serviceWithTask({ networkConfiguration: subnets }, { cpu: '256' }),
        reports: [{ message: 'mode', at: '/0/networkConfiguration/awsvpcConfiguration' }],
      },
    ],
  },
  *check(service, context) {
    const mode = networkModeOf(service, context);
    if (mode === null || mode === 'awsvpc') return;
    if (service.networkConfiguration?.awsvpcConfiguration !== undefined)
      yield {
        message: 'mode',
        path: ['networkConfiguration', 'awsvpcConfiguration'],
        values: { mode },
        repair: unsafe(removing(['networkConfiguration'])),
      };
  },
});
