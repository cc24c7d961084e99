import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { numberRanges } from '../field-tables.ts';
import { numbersOutOfRange } from '../numbers-in-range.ts';

/** Weights, percentages of deployments and sizes of volumes by type have rules of their own. */
export default defineRule({
  id: 'service-numbers-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'Ports, counts and times of a service are numbers that AWS takes.',
  why: 'A port has 16 bits, and nothing is counted or waited for below zero.',
  fix: 'Choose a number in the range.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'service',
  covers: [],
  needs: 'service',
  messages: { outside: '`{field}` is {value}; it must be {range}.' },
  examples: {
    valid: [
      aService({
        desiredCount: 0,
        healthCheckGracePeriodSeconds: 0,
        loadBalancers: [{ containerName: 'web', containerPort: 65_535 }],
      }),
    ],
    invalid: [
      {
        input: aService({
          desiredCount: -1,
          loadBalancers: [{ containerName: 'web', containerPort: 70_000 }],
        }),
        reports: [
          { message: 'outside', at: '/desiredCount' },
          { message: 'outside', at: '/loadBalancers/0/containerPort' },
        ],
      },
    ],
  },
  check: (service) => numbersOutOfRange(service, numberRanges.service),
});
