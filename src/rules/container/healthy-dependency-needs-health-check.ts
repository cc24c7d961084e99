import { dependenciesOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';

const app = { name: 'app', dependsOn: [{ containerName: 'db', condition: 'HEALTHY' }] };

/** A dependency on an unknown container is the business of dependency-exists. */
export default defineRule({
  id: 'healthy-dependency-needs-health-check',
  tier: 'refused',
  category: 'validity',
  summary: 'A container that others wait to be healthy has a health check.',
  why: 'Without a health check in the task definition a container is never HEALTHY. ECS does not read the one in the image.',
  fix: 'Add `healthCheck` to the container, or wait for START.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  awsError: 'A dependency container with HEALTHY condition must have health check configured',
  concept: 'container-health-check',
  covers: ['CD-DEP-HEALTH'],
  needs: 'containers',
  messages: {
    missing:
      'Container "{container}" waits until "{name}" is healthy, but "{name}" has no `healthCheck`.',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [
          app,
          { name: 'db', healthCheck: { command: ['CMD', 'pg_isready'] } },
        ],
      },
    ],
    invalid: [
      {
        input: { containerDefinitions: [app, { name: 'db' }] },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/dependsOn/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      item: { condition, containerName: name = '' },
      path,
      label,
      other,
    } of dependenciesOf(task)) {
      if (condition !== 'HEALTHY' || other === undefined) continue;
      if (other.container.healthCheck !== undefined || isUnknown(...other.path, 'healthCheck'))
        continue;
      yield { message: 'missing', path, values: { container: label, name } };
    }
  },
});
