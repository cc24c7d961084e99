import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { sameValue } from '../fix/same-value.ts';
import { removing } from '../repair.ts';

/** The same number with tcp and with udp is another matter. */
export default defineRule({
  id: 'container-ports-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'With awsvpc, no two mappings of a task use the same container port.',
  why: 'All containers of such a task share one network interface, so a port can only be opened once.',
  fix: 'Let one of the containers listen on another port.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError:
    "{protocol} container port '{port}' is used multiple times in task when networkMode=awsvpc.",
  concept: 'port-mapping',
  covers: ['CD-PM-DUP'],
  needs: 'task',
  messages: {
    repeated:
      '{protocol} port {port} is mapped more than once in this task, again by container "{container}".',
  },
  examples: {
    valid: [
      oneContainer(
        { portMappings: [{ containerPort: 80 }, { containerPort: 81 }] },
        { networkMode: 'awsvpc' },
      ),
    ],
    invalid: [
      {
        input: oneContainer(
          { portMappings: [{ containerPort: 80 }, { containerPort: 80 }] },
          { networkMode: 'awsvpc' },
        ),
        reports: [
          { message: 'repeated', at: '/containerDefinitions/0/portMappings/1/containerPort' },
        ],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'awsvpc') return;
    const seen = new Map<string, unknown>();
    for (const { item, path, label } of portMappingsOf(task)) {
      const { containerPort: port, protocol = 'tcp' } = item;
      if (port === undefined || hasPlaceholder(protocol)) continue;
      const key = `${port}/${protocol}`;
      if (seen.has(key))
        yield {
          message: 'repeated',
          path: [...path, 'containerPort'],
          values: { container: label, port, protocol: protocol.toUpperCase() },
          repair: sameValue(seen.get(key), [label, item]) ? removing(path) : undefined,
        };
      else seen.set(key, [label, item]);
    }
  },
});
