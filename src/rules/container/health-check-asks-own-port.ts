import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const LOCAL = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d+)/;

const withCheck = (address: string): Readonly<Record<string, unknown>> =>
  oneContainer({
    portMappings: [{ containerPort: 8080 }],
    healthCheck: { command: ['CMD', 'curl', '-f', address] },
  });

export default defineRule({
  id: 'health-check-asks-own-port',
  tier: 'advice',
  category: 'reliability',
  summary: 'A health check asks a port that its container maps.',
  why: 'A check on a port that nothing listens on finds the container unhealthy, and ECS stops the task.',
  fix: 'Correct the port of the check, or the port mapping. A port for checks alone need not be mapped.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-LOCALHOST'],
  needs: 'container',
  messages: {
    other:
      'The health check of container "{container}" asks port {port}, and the container maps {ports}.',
  },
  examples: {
    valid: [withCheck('http://localhost:8080/'), withCheck('http://localhost/')],
    invalid: [
      {
        input: withCheck('http://localhost:3000/'),
        reports: [{ message: 'other', at: '/containerDefinitions/0/healthCheck/command' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task)) {
      const line = container.healthCheck?.command?.join(' ') ?? '';
      const port = Number(LOCAL.exec(line)?.[1] ?? 0);
      const mappings = container.portMappings ?? [];
      const ports = mappings.map(({ containerPort }) => containerPort ?? 0);
      const known = mappings.every(
        ({ containerPort, containerPortRange }, index) =>
          containerPort !== undefined &&
          containerPortRange === undefined &&
          !isUnknown(...path, 'portMappings', index),
      );
      if (port === 0 || ports.length === 0 || !known || ports.includes(port)) continue;
      yield {
        message: 'other',
        path: [...path, 'healthCheck', 'command'],
        values: { container: label, port, ports: ports.join(', ') },
      };
    }
  },
});
