import { portMappingsOf } from '../container-items.ts';
import { mayRunOnWindows } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { reservedPorts } from '../tables.ts';

/** The ports are a table: knowledge/facts/reserved-ports.json. Those of Windows alone are not judged. */
export default defineRule({
  id: 'host-port-is-not-reserved',
  tier: 'fails',
  category: 'validity',
  summary: 'No task asks for a port that the instance needs itself.',
  why: 'These ports are taken on every instance, by SSH, Docker and the ECS agent, so no instance has room for the task.',
  fix: 'Choose another host port, or leave `hostPort` out for a free one.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'dynamic-port-mapping',
  covers: ['CD-PM-EPHEMERAL'],
  needs: 'task',
  targets: ['EC2'],
  messages: {
    reserved:
      'Container "{container}" asks for host port {port}, which every instance has reserved.',
  },
  examples: {
    valid: [
      oneContainer({
        portMappings: [{ containerPort: 22 }, { containerPort: 80, hostPort: 8080 }],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 22, hostPort: 22 }] }),
        reports: [{ message: 'reserved', at: '/containerDefinitions/0/portMappings/0/hostPort' }],
      },
    ],
  },
  *check(task, context) {
    const { networkMode = 'bridge' } = task;
    if (networkMode !== 'bridge' || context.isUnknown('networkMode')) return;
    const windows = mayRunOnWindows(task, context);
    for (const {
      item: { hostPort: port = 0 },
      path,
      label,
    } of portMappingsOf(task))
      if (reservedPorts.linux.has(port) && (!windows || reservedPorts.windows.has(port)))
        yield {
          message: 'reserved',
          path: [...path, 'hostPort'],
          values: { container: label, port },
        };
  },
});
