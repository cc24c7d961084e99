import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { capacityOf, rollsTasks, schedulingOf } from '../services.ts';

const rolling = (minimumHealthyPercent: number, hostPort: number) =>
  serviceWithTask(
    { desiredCount: 2, deploymentConfiguration: { minimumHealthyPercent } },
    { containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 80, hostPort }] }] },
  );

/** How many instances are free cannot be seen, so this is advice; the placement simulator can tell. */
export default defineRule({
  id: 'static-host-port-allows-surge',
  tier: 'advice',
  category: 'reliability',
  summary: 'A service whose tasks take a fixed host port may stop one before it starts another.',
  why: 'A fixed host port fits once on an instance. When all tasks must stay up, each new one needs an instance without the service, and a deployment waits for it without end.',
  fix: 'Set `hostPort` to 0 and let the load balancer follow the port, lower `minimumHealthyPercent`, or keep a free instance.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html',
  awsError:
    '… The closest matching container-instance … is already using a port required by your task.',
  concept: 'min-max-healthy-percent',
  covers: ['CD-PM-STATIC-EC2'],
  needs: 'service',
  messages: {
    full: 'No task may stop before another starts in a deployment, and each takes port {port} of its host, so {desired} running need {hosts} instances or more.',
  },
  examples: {
    valid: [rolling(50, 80), rolling(100, 0)],
    invalid: [
      { input: rolling(100, 80), reports: [{ message: 'full', at: '/0/deploymentConfiguration' }] },
    ],
  },
  *check(service, context) {
    const { desiredCount: desired = 0, deploymentConfiguration: deployment } = service;
    const { referenced, isUnknown } = context;
    if (referenced === null || !rollsTasks(service, context) || desired < 1) return;
    if (capacityOf(service) === 'FARGATE') return;
    const percent = ['deploymentConfiguration', 'minimumHealthyPercent'] as const;
    if (schedulingOf(service, context) !== 'REPLICA' || isUnknown(...percent)) return;
    if (
      (referenced.task.networkMode ?? 'bridge') !== 'bridge' ||
      referenced.isUnknown('networkMode')
    )
      return;
    const ports = containersOf(referenced.task).flatMap(
      ({ container }) => container.portMappings ?? [],
    );
    const port = ports.find(({ hostPort = 0 }) => hostPort > 0)?.hostPort;
    const kept = Math.ceil((desired * (deployment?.minimumHealthyPercent ?? 100)) / 100);
    if (port !== undefined && kept >= desired)
      yield {
        message: 'full',
        path: ['deploymentConfiguration'],
        values: { desired, port, hosts: desired + 1 },
      };
  },
});
