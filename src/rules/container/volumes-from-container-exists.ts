import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'volumes-from-container-exists',
  tier: 'refused',
  category: 'validity',
  summary: '`volumesFrom` names a container of the same task.',
  why: 'Volumes can only be taken over from a container that starts with this one.',
  fix: 'Correct `sourceContainer`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html',
  awsError: "Invalid 'volumesFrom' setting. Unknown container: '{name}'",
  concept: 'bind-mount',
  covers: ['CD-VF-UNKNOWN'],
  needs: 'containers',
  messages: {
    unknown: 'Container "{container}" takes volumes from "{name}", which is not in this task.',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [
          { name: 'app', volumesFrom: [{ sourceContainer: 'data' }] },
          { name: 'data' },
        ],
      },
    ],
    invalid: [
      {
        input: oneContainer({ volumesFrom: [{ sourceContainer: 'data' }] }),
        reports: [
          { message: 'unknown', at: '/containerDefinitions/0/volumesFrom/0/sourceContainer' },
        ],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const containers = containersOf(task);
    if (
      containers.some(({ container, path }) => hasPlaceholder(container.name) || isUnknown(...path))
    )
      return;
    const names = new Set(containers.map(({ container }) => container.name));
    for (const { container, path, label } of containers)
      for (const [index, { sourceContainer: name }] of (container.volumesFrom ?? []).entries())
        if (name && !names.has(name) && !hasPlaceholder(name))
          yield {
            message: 'unknown',
            path: [...path, 'volumesFrom', index, 'sourceContainer'],
            values: { container: label, name },
          };
  },
});
