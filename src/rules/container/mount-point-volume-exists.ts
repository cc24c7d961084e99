import { hasPlaceholder } from '../../model/placeholder.ts';
import { mountPointsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** A volume whose name is a placeholder may be any of them. */
export default defineRule({
  id: 'mount-point-volume-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'Every mount point names a volume of the task.',
  why: 'A mount point only says where a volume appears; the volume itself stands in `volumes`.',
  fix: 'Add the volume to `volumes`, or correct `sourceVolume`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  awsError: "Unknown volume '{volume}'",
  concept: 'data-volume',
  covers: ['CD-MP-UNKNOWN'],
  needs: 'task',
  messages: { unknown: 'Container "{container}" mounts "{volume}", which is not in `volumes`.' },
  examples: {
    valid: [
      oneContainer({ mountPoints: [{ sourceVolume: 'data' }] }, { volumes: [{ name: 'data' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ mountPoints: [{ sourceVolume: 'data' }] }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/mountPoints/0/sourceVolume' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const volumes = task.volumes ?? [];
    if (
      isUnknown('volumes') ||
      volumes.some(({ name }, index) => hasPlaceholder(name) || isUnknown('volumes', index))
    )
      return;
    const names = new Set(volumes.map(({ name }) => name));
    for (const {
      item: { sourceVolume: volume = '' },
      path,
      label,
    } of mountPointsOf(task))
      if (volume !== '' && !hasPlaceholder(volume) && !names.has(volume))
        yield {
          message: 'unknown',
          path: [...path, 'sourceVolume'],
          values: { container: label, volume },
        };
  },
});
