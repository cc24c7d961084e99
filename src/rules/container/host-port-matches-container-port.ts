import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing } from '../repair.ts';

/** Host port 0 reads as left out. */
export default defineRule({
  id: 'host-port-matches-container-port',
  tier: 'refused',
  category: 'validity',
  summary: 'With the network modes awsvpc and host, the two ports of a mapping are equal.',
  why: 'In these modes nothing stands between the container and the network interface that could translate a port.',
  fix: 'Leave `hostPort` out, or set it to `containerPort`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError:
    'When networkMode={mode}, the host ports and container ports in port mappings must match.',
  concept: 'port-mapping',
  covers: ['CD-PM-AWSVPC', 'CD-PM-HOST'],
  needs: 'task',
  messages: {
    differs:
      'Container "{container}" maps host port {host} to container port {port}; with {mode} they must be equal.',
  },
  examples: {
    valid: [
      oneContainer(
        { portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 81 }] },
        { networkMode: 'awsvpc' },
      ),
      oneContainer({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
    ],
    invalid: [
      {
        input: oneContainer(
          { portMappings: [{ containerPort: 80, hostPort: 8080 }] },
          { networkMode: 'awsvpc' },
        ),
        reports: [{ message: 'differs', at: '/containerDefinitions/0/portMappings/0/hostPort' }],
      },
    ],
  },
  *check(task) {
    const mode = task.networkMode;
    if (mode !== 'awsvpc' && mode !== 'host') return;
    for (const {
      item: { containerPort: port, hostPort: host },
      path,
      label,
    } of portMappingsOf(task))
      if (port !== undefined && host !== undefined && host !== port && host !== 0)
        yield {
          message: 'differs',
          path: [...path, 'hostPort'],
          values: { container: label, host, port, mode },
          repair: removing([...path, 'hostPort']),
        };
  },
});
