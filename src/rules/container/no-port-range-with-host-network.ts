import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'no-port-range-with-host-network',
  tier: 'refused',
  category: 'validity',
  summary: 'Port ranges are used with the network modes awsvpc and bridge.',
  why: 'With the network mode host nothing maps ports; the application opens its ports on the instance itself.',
  fix: 'Name the ports one by one, or choose another `networkMode`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'host',
  covers: [],
  needs: 'task',
  messages: {
    range: 'Container "{container}" maps a port range, which network mode {mode} does not offer.',
  },
  examples: {
    valid: [
      oneContainer(
        { portMappings: [{ containerPortRange: '8000-8010' }] },
        { networkMode: 'bridge' },
      ),
    ],
    invalid: [
      {
        input: oneContainer(
          { portMappings: [{ containerPortRange: '8000-8010' }] },
          { networkMode: 'host' },
        ),
        reports: [
          { message: 'range', at: '/containerDefinitions/0/portMappings/0/containerPortRange' },
        ],
      },
    ],
  },
  *check(task) {
    const mode = task.networkMode;
    if (mode !== 'host') return;
    for (const { item, path, label } of portMappingsOf(task))
      if (item.containerPortRange !== undefined)
        yield {
          message: 'range',
          path: [...path, 'containerPortRange'],
          values: { container: label, mode },
        };
  },
});
