import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'task-needs-health-check',
  tier: 'advice',
  category: 'reliability',
  general: true,
  summary: 'A task that takes requests has a health check on one of its containers.',
  why: 'ECS replaces a container that exits, but does not notice one that hangs. A HEALTHCHECK in the image is not used.',
  fix: 'Add a `healthCheck` to the container, or have a load balancer check it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-MISSING', 'CD-HC-IMAGE-IGNORED'],
  needs: 'containers',
  messages: { none: 'No container of this task has a health check of its own.' },
  examples: {
    valid: [
      oneContainer({
        portMappings: [{ containerPort: 80 }],
        healthCheck: { command: ['CMD', '/healthcheck'] },
      }),
      oneContainer({}),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80 }] }),
        reports: [{ message: 'none', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const containers = containersOf(task);
    const [server] = containers.filter(
      ({ container }) => (container.portMappings ?? []).length > 0,
    );
    const checked = containers.some(
      ({ container, path }) =>
        container.healthCheck !== undefined || isUnknown(...path, 'healthCheck'),
    );
    if (server !== undefined && !checked) yield { message: 'none', path: server.path };
  },
});
