import { hasPlaceholder } from '../../model/placeholder.ts';
import { dependenciesOf } from '../container-items.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** A container whose name is a placeholder may be any of them. */
export default defineRule({
  id: 'dependency-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'Every dependency is on a container of the same task.',
  why: 'Dependencies order the start of the containers within one task. Other tasks and services are not known here.',
  fix: 'Correct `containerName`. For another service, let the application retry until it answers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  awsError: 'Cannot depend on container {name} because it does not exist',
  concept: 'container-dependency',
  covers: ['CD-DEP-UNKNOWN'],
  needs: 'containers',
  messages: { unknown: 'Container "{container}" depends on "{name}", which is not in this task.' },
  examples: {
    valid: [
      {
        containerDefinitions: [
          { name: 'app', dependsOn: [{ containerName: 'db', condition: 'START' }] },
          { name: 'db' },
        ],
      },
    ],
    invalid: [
      {
        input: oneContainer({ dependsOn: [{ containerName: 'db', condition: 'START' }] }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/dependsOn/0/containerName' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if (
      containersOf(task).some(
        ({ container, path }) => hasPlaceholder(container.name) || isUnknown(...path),
      )
    )
      return;
    for (const {
      item: { containerName: name = '' },
      path,
      label,
      other,
    } of dependenciesOf(task))
      if (name !== '' && other === undefined && !hasPlaceholder(name))
        yield {
          message: 'unknown',
          path: [...path, 'containerName'],
          values: { container: label, name },
        };
  },
});
