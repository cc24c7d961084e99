import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'port-range-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'A port range is written first-last, with the lower port first.',
  why: 'ECS takes only ranges between 1 and 65535 of which the first port is lower than the last.',
  fix: 'Write the range as `"8000-8010"`. A single port belongs into `containerPort`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: "Invalid 'containerPortRange' setting",
  concept: 'port-mapping',
  covers: ['CD-PM-RANGE-FORM'],
  needs: 'container',
  messages: {
    malformed:
      'The port range "{range}" of container "{container}" is not first-last within 1 to 65535.',
  },
  examples: {
    valid: [oneContainer({ portMappings: [{ containerPortRange: '8000-8010' }] })],
    invalid: [
      {
        input: oneContainer({
          portMappings: [{ containerPortRange: '8010-8000' }, { containerPortRange: '80' }],
        }),
        reports: [
          { message: 'malformed', at: '/containerDefinitions/0/portMappings/0/containerPortRange' },
          { message: 'malformed', at: '/containerDefinitions/0/portMappings/1/containerPortRange' },
        ],
      },
    ],
  },
  *check(task) {
    for (const {
      item: { containerPortRange: range },
      path,
      label,
    } of portMappingsOf(task)) {
      if (range === undefined || hasPlaceholder(range)) continue;
      const [, first = '0', last = '0'] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? [];
      if (Number(first) > 0 && Number(first) < Number(last) && Number(last) <= 65535) continue;
      yield {
        message: 'malformed',
        path: [...path, 'containerPortRange'],
        values: { container: label, range },
      };
    }
  },
});
