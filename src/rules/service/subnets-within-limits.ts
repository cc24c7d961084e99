import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const MOST = { subnets: limit('subnets').max, securityGroups: limit('security-groups').max };

const inVpc = (fields: Readonly<Record<string, unknown>>) =>
  aService({ networkConfiguration: { awsvpcConfiguration: fields } });

const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

export default defineRule({
  id: 'subnets-within-limits',
  tier: 'refused',
  category: 'validity',
  summary: 'A network configuration names 1 to 16 subnets and at most 5 security groups.',
  why: 'ECS creates the network interface of each task in one of the subnets, with all of the security groups.',
  fix: 'Name at least one subnet, and no more of either than AWS takes.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  awsError: null,
  concept: 'task-eni',
  covers: ['SV-SUBNETS'],
  needs: 'service',
  messages: {
    none: 'The network configuration names no subnet.',
    many: '`{field}` has {count} entries; at most {max} are allowed.',
  },
  examples: {
    valid: [inVpc({ subnets: many('subnet', 16), securityGroups: many('sg', 5) })],
    invalid: [
      {
        input: inVpc({ subnets: [] }),
        reports: [{ message: 'none', at: '/networkConfiguration/awsvpcConfiguration/subnets' }],
      },
      {
        input: inVpc({ subnets: many('subnet', 17) }),
        reports: [{ message: 'many', at: '/networkConfiguration/awsvpcConfiguration/subnets' }],
      },
    ],
  },
  *check({ networkConfiguration }, { isUnknown }) {
    const vpc = networkConfiguration?.awsvpcConfiguration;
    if (vpc === undefined) return;
    const path = ['networkConfiguration', 'awsvpcConfiguration'];
    if ((vpc.subnets ?? []).length === 0 && !isUnknown(...path, 'subnets'))
      yield { message: 'none', path: [...path, 'subnets'] };
    for (const field of ['subnets', 'securityGroups'] as const) {
      const count = vpc[field]?.length ?? 0;
      const max = MOST[field];
      if (count > max)
        yield { message: 'many', path: [...path, field], values: { field, count, max } };
    }
  },
});
