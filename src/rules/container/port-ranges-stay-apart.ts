import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const boundsOf = (range = ''): readonly [number, number] | undefined => {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? [];
  return first === undefined || last === undefined ? undefined : [Number(first), Number(last)];
};

/** A container takes at most a hundred ranges; a hostile paste holds thousands. */
const MAX_SEEN = 300;

/** With awsvpc all containers share their ports; elsewhere each has its own. */
export default defineRule({
  id: 'port-ranges-stay-apart',
  tier: 'refused',
  category: 'validity',
  summary: 'Port ranges that share a network do not overlap.',
  why: 'Each port can only be opened once.',
  fix: 'Make the ranges disjoint.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: 'container port is used multiple times in task',
  concept: 'port-mapping',
  covers: [],
  needs: 'task',
  messages: { overlap: 'The port range {range} of container "{container}" overlaps {other}.' },
  examples: {
    valid: [
      oneContainer({
        portMappings: [{ containerPortRange: '80-90' }, { containerPortRange: '91-99' }],
      }),
    ],
    invalid: [
      {
        input: oneContainer({
          portMappings: [{ containerPortRange: '80-90' }, { containerPortRange: '90-99' }],
        }),
        reports: [
          { message: 'overlap', at: '/containerDefinitions/0/portMappings/1/containerPortRange' },
        ],
      },
    ],
  },
  *check(task) {
    const seen: { readonly from: number; readonly to: number; readonly owner: unknown }[] = [];
    for (const { item, path, label: container } of portMappingsOf(task)) {
      const [from, to] = boundsOf(item.containerPortRange) ?? [];
      if (from === undefined || to === undefined) continue;
      const owner = `${task.networkMode === 'awsvpc' || path[1]} ${item.protocol ?? 'tcp'}`;
      const other = seen.find((one) => one.owner === owner && one.from <= to && from <= one.to);
      if (other !== undefined)
        yield {
          message: 'overlap',
          path: [...path, 'containerPortRange'],
          values: { container, range: `${from}-${to}`, other: `${other.from}-${other.to}` },
        };
      if (seen.length < MAX_SEEN) seen.push({ from, to, owner });
    }
  },
});
