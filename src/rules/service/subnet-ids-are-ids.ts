import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

/** How many digits follow is left to AWS; what else stands there is a name, a CIDR block or a slip. */
const FORM = { subnets: /^subnet-\w+$/, securityGroups: /^sg-\w+$/ } as const;
const PREFIX = { subnets: 'subnet-', securityGroups: 'sg-' } as const;
const THING = { subnets: 'subnet', securityGroups: 'security group' } as const;

const inVpc = (fields: Readonly<Record<string, unknown>>) =>
  aService({ networkConfiguration: { awsvpcConfiguration: fields } });

export default defineRule({
  id: 'subnet-ids-are-ids',
  tier: 'refused',
  category: 'validity',
  summary: 'Subnets and security groups are named by their ids.',
  why: 'ECS looks them up by id. Names of security groups, names of subnets and CIDR blocks are found nowhere.',
  fix: 'Give the ids, such as `subnet-0123456789abcdef0` and `sg-0123456789abcdef0`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  awsError: null,
  concept: 'task-eni',
  covers: [],
  needs: 'service',
  messages: { form: '"{id}" is not the id of a {thing}, which begins with `{prefix}`.' },
  examples: {
    valid: [
      inVpc({ subnets: ['subnet-0123456789abcdef0'], securityGroups: ['sg-0123456789abcdef0'] }),
    ],
    invalid: [
      {
        input: inVpc({ subnets: ['10.0.1.0/24'], securityGroups: ['default', 'sg-01234567'] }),
        reports: [
          { message: 'form', at: '/networkConfiguration/awsvpcConfiguration/subnets/0' },
          { message: 'form', at: '/networkConfiguration/awsvpcConfiguration/securityGroups/0' },
        ],
      },
    ],
  },
  *check({ networkConfiguration }, { isUnknown }) {
    for (const field of ['subnets', 'securityGroups'] as const) {
      const path = ['networkConfiguration', 'awsvpcConfiguration', field];
      const ids = networkConfiguration?.awsvpcConfiguration?.[field] ?? [];
      for (const [index, id] of ids.entries()) {
        if (FORM[field].test(id) || hasPlaceholder(id) || isUnknown(...path, index)) continue;
        const values = { id, thing: THING[field], prefix: PREFIX[field] };
        yield { message: 'form', path: [...path, index], values };
      }
    }
  },
});
