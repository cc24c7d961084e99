import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { respelling } from '../repair.ts';

export default defineRule({
  id: 'protocol-is-tcp-or-udp',
  tier: 'advice',
  category: 'reliability',
  summary: 'The protocol of a port mapping is tcp or udp, in lower case.',
  why: 'ECS takes any other word for tcp, without saying so.',
  fix: 'Write `"tcp"` or `"udp"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'port-mapping',
  covers: ['CD-PM-PROTO-CASE'],
  needs: 'container',
  messages: { other: 'Protocol "{protocol}" of container "{container}" is taken for tcp.' },
  examples: {
    valid: [
      oneContainer({
        portMappings: [{ containerPort: 80 }, { containerPort: 53, protocol: 'udp' }],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 53, protocol: 'UDP' }] }),
        reports: [{ message: 'other', at: '/containerDefinitions/0/portMappings/0/protocol' }],
      },
    ],
  },
  *check(task) {
    for (const {
      item: { protocol = 'tcp' },
      path,
      label,
    } of portMappingsOf(task))
      if (protocol !== 'tcp' && protocol !== 'udp' && !hasPlaceholder(protocol))
        yield {
          message: 'other',
          path: [...path, 'protocol'],
          values: { container: label, protocol },
          repair: respelling([...path, 'protocol'], protocol, ['tcp', 'udp']),
        };
  },
});
