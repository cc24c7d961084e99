import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** With the mode host every port is fixed by nature. One report for each container. */
export default defineRule({
  id: 'static-host-port-leaves-room',
  tier: 'advice',
  category: 'reliability',
  summary: 'A container leaves the choice of the host port to ECS.',
  why: 'A fixed host port fits once on an instance. A rolling update starts the new task before it stops the old one, so it hangs when no other instance is free.',
  fix: 'Set `hostPort` to 0 and let the load balancer follow the port, or keep a free instance for each update.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError:
    '… The closest matching container-instance … is already using a port required by your task.',
  concept: 'dynamic-port-mapping',
  covers: ['CD-PM-STATIC-EC2'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: {
    fixed:
      'Container "{container}" takes port {port} of the host, so one instance can run only one of these tasks at a time.',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 80, hostPort: 0 }] }],
      },
      {
        networkMode: 'awsvpc',
        containerDefinitions: [
          { name: 'app', portMappings: [{ containerPort: 80, hostPort: 80 }] },
        ],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [
            { name: 'app', portMappings: [{ containerPort: 80, hostPort: 80 }] },
          ],
        },
        reports: [{ message: 'fixed', at: '/containerDefinitions/0/portMappings/0/hostPort' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if ((task.networkMode ?? 'bridge') !== 'bridge' || isUnknown('networkMode')) return;
    for (const { container, path, label } of containersOf(task)) {
      const index = container.portMappings?.findIndex(({ hostPort = 0 }) => hostPort > 0) ?? -1;
      const port = container.portMappings?.[index]?.hostPort;
      if (port !== undefined)
        yield {
          message: 'fixed',
          path: [...path, 'portMappings', index, 'hostPort'],
          values: { container: label, port },
        };
    }
  },
});
