import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

/** Zero is what describe prints for a port that is not there. */
export default defineRule({
  id: 'no-port-range-beside-port',
  tier: 'refused',
  category: 'validity',
  summary: 'A port mapping has a port or a range of ports.',
  why: 'With a range the host ports are chosen for you, so there is no single port to write beside it.',
  fix: 'Make two mappings of it, or remove one of the two.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: 'cannot specify both single port and port range',
  concept: 'port-mapping',
  covers: ['CD-PM-RANGE-BOTH'],
  needs: 'container',
  messages: {
    both: 'A port mapping of container "{container}" has both `containerPortRange` and `{field}`.',
  },
  examples: {
    valid: [
      oneContainer({ portMappings: [{ containerPortRange: '8000-8010' }, { containerPort: 80 }] }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPortRange: '80-81', hostPort: 80 }] }),
        reports: [
          { message: 'both', at: '/containerDefinitions/0/portMappings/0/containerPortRange' },
        ],
      },
      {
        input: oneContainer({
          portMappings: [{ containerPortRange: '8000-8010', containerPort: 80 }],
        }),
        reports: [
          { message: 'both', at: '/containerDefinitions/0/portMappings/0/containerPortRange' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { item, path, label } of portMappingsOf(task)) {
      const field = (['containerPort', 'hostPort'] as const).find((name) => (item[name] ?? 0) > 0);
      if (item.containerPortRange !== undefined && field !== undefined)
        yield {
          message: 'both',
          path: [...path, 'containerPortRange'],
          values: { container: label, field },
          repair: field === 'hostPort' ? unsafe(removing([...path, field])) : undefined,
        };
    }
  },
});
