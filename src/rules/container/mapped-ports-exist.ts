import { portMappingsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { limit } from '../tables.ts';

const { min: LOWEST, max: HIGHEST } = limit('port-number');

/** A host port of 0 stands for one that ECS chooses. */
export default defineRule({
  id: 'mapped-ports-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Every port mapping names a container port, and every port is from 1 to 65535.',
  why: 'There are no other ports, and a mapping without a container port leads nowhere.',
  fix: 'Set `containerPort` to the port that the application listens on.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: "Invalid '{field}' setting for container '{container}'.",
  concept: 'port-mapping',
  covers: [],
  needs: 'container',
  messages: {
    outside: '`{field}` of container "{container}" is {port}; ports are {min} to {max}.',
    missing: 'A port mapping of container "{container}" has no `{field}`.',
  },
  examples: {
    valid: [
      oneContainer({
        portMappings: [{ containerPort: 65_535, hostPort: 0 }, { containerPortRange: '80-90' }],
      }),
    ],
    invalid: [
      {
        input: oneContainer({
          portMappings: [{ containerPort: 70_000, hostPort: -1 }, { hostPort: 80 }],
        }),
        reports: [
          { message: 'outside', at: '/containerDefinitions/0/portMappings/0/containerPort' },
          { message: 'outside', at: '/containerDefinitions/0/portMappings/0/hostPort' },
          { message: 'missing', at: '/containerDefinitions/0/portMappings/1/containerPort' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { item, path, label: container } of portMappingsOf(task)) {
      if (item.containerPort === undefined && item.containerPortRange === undefined)
        yield {
          message: 'missing',
          path: [...path, 'containerPort'],
          values: { container, field: 'containerPort' },
        };
      for (const field of ['containerPort', 'hostPort'] as const) {
        const port = item[field];
        if (port === undefined || (port >= LOWEST && port <= HIGHEST)) continue;
        const values = { container, field, port, min: LOWEST, max: HIGHEST };
        if (port !== 0 || field === 'containerPort')
          yield { message: 'outside', path: [...path, field], values };
      }
    }
  },
});
