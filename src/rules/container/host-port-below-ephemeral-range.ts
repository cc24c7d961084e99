import { portMappingsOf } from '../container-items.ts';
import { mayRunOnWindows } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { reservedPorts } from '../tables.ts';

export default defineRule({
  id: 'host-port-below-ephemeral-range',
  tier: 'advice',
  category: 'reliability',
  summary: 'A static host port lies below the ports that are handed out.',
  why: 'Linux and Docker hand out ports from 32768 to 60999. A static port among them is sometimes taken when the task starts.',
  fix: 'Choose a port below 32768, or leave `hostPort` out for a free one.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'dynamic-port-mapping',
  covers: [],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: {
    ephemeral: 'Host port {port} of container "{container}" is one that Linux hands out to others.',
  },
  examples: {
    valid: [
      oneContainer({
        portMappings: [
          { containerPort: 80, hostPort: 8080 },
          { containerPort: 40000, hostPort: 0 },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80, hostPort: 40000 }] }),
        reports: [{ message: 'ephemeral', at: '/containerDefinitions/0/portMappings/0/hostPort' }],
      },
    ],
  },
  *check(task, context) {
    const { isUnknown } = context;
    if ((task.networkMode ?? 'bridge') !== 'bridge' || isUnknown('networkMode')) return;
    if (mayRunOnWindows(task, context)) return;
    for (const {
      item: { hostPort: port = 0 },
      path,
      label,
    } of portMappingsOf(task))
      if (port >= 32768 && port <= 60999 && !reservedPorts.linux.has(port))
        yield {
          message: 'ephemeral',
          path: [...path, 'hostPort'],
          values: { container: label, port },
        };
  },
});
