import { hasPlaceholder } from '../../model/placeholder.ts';
import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** With awsvpc the container ports are judged instead. With host an absent host port is the container port. */
export default defineRule({
  id: 'host-ports-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'With bridge and host, no two mappings of a task take the same host port.',
  why: 'A port of the instance can only be given away once.',
  fix: 'Give one of the mappings another `hostPort`, or 0 in bridge mode for one that Docker chooses.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: "{protocol} host port '{port}' is mapped multiple times in task.",
  concept: 'port-mapping',
  covers: [],
  needs: 'task',
  messages: {
    repeated:
      '{protocol} port {port} of the host is taken more than once in this task, again by container "{container}".',
  },
  examples: {
    valid: [
      oneContainer({ portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 0 }] }),
      oneContainer({
        portMappings: [
          { containerPort: 53, hostPort: 53 },
          { containerPort: 53, hostPort: 53, protocol: 'udp' },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({
          portMappings: [
            { containerPort: 80, hostPort: 3000 },
            { containerPort: 81, hostPort: 3000 },
          ],
        }),
        reports: [{ message: 'repeated', at: '/containerDefinitions/0/portMappings/1/hostPort' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const mode = isUnknown('networkMode') ? '' : (task.networkMode ?? 'bridge');
    if (mode !== 'bridge' && mode !== 'host') return;
    const seen = new Set<string>();
    for (const { item, path, label } of portMappingsOf(task)) {
      const { hostPort = 0, containerPort = 0, protocol = 'tcp' } = item;
      const port = hostPort === 0 && mode === 'host' ? containerPort : hostPort;
      if (port === 0 || hasPlaceholder(protocol) || isUnknown(...path, 'protocol')) continue;
      const values = { container: label, port, protocol: protocol.toUpperCase() };
      const key = `${values.protocol} ${port}`;
      if (seen.has(key)) yield { message: 'repeated', path: [...path, 'hostPort'], values };
      seen.add(key);
    }
  },
});
