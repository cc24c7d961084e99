import { hasPlaceholder } from '../../model/placeholder.ts';
import { mountPointsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { sameValue } from '../fix/same-value.ts';
import { removing } from '../repair.ts';

export default defineRule({
  id: 'mount-paths-are-unique',
  tier: 'fails',
  category: 'validity',
  summary: 'No two volumes are mounted on the same path of a container.',
  why: 'Docker refuses to create such a container.',
  fix: 'Mount one of the two on another path.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  awsError: 'Duplicate mount point: {mountPath}',
  concept: 'data-volume',
  covers: ['CD-MP-DUP'],
  needs: 'container',
  messages: { repeated: 'Container "{container}" mounts two volumes on {mountPath}.' },
  examples: {
    valid: [
      oneContainer({ mountPoints: [{ containerPath: '/data' }, { containerPath: '/data/cache' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ mountPoints: [{ containerPath: '/a' }, { containerPath: '/a' }] }),
        reports: [
          { message: 'repeated', at: '/containerDefinitions/0/mountPoints/1/containerPath' },
        ],
      },
      {
        input: oneContainer({
          mountPoints: [{ containerPath: '/data' }, { containerPath: '/data/' }],
        }),
        reports: [
          { message: 'repeated', at: '/containerDefinitions/0/mountPoints/1/containerPath' },
        ],
      },
    ],
  },
  *check(task) {
    const seen = new Map<string, unknown>();
    for (const { item, path, label } of mountPointsOf(task)) {
      const { containerPath = '' } = item;
      if (containerPath === '' || hasPlaceholder(containerPath)) continue;
      const mountPath = containerPath.replace(/(?<=.)\/+$/, '');
      const key = `${path[1]} ${mountPath}`;
      if (seen.has(key))
        yield {
          message: 'repeated',
          path: [...path, 'containerPath'],
          values: { container: label, mountPath },
          repair: sameValue(seen.get(key), item) ? removing(path) : undefined,
        };
      else seen.set(key, item);
    }
  },
});
