import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const authorizationConfig = { accessPointId: 'fsap-1' };
const efs = (rootDirectory: string) => ({
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig, rootDirectory },
    },
  ],
});

/** The slash alone and nothing at all mean the same. */
export default defineRule({
  id: 'efs-access-point-sets-root-directory',
  tier: 'refused',
  category: 'validity',
  summary: 'An EFS volume with an access point has no root directory of its own.',
  why: 'The access point says which directory is the root, so the volume may not say another.',
  fix: 'Remove `rootDirectory`, and set the path on the access point.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  awsError:
    'When using an EFS access point, the root directory must either be set to "/" or be omitted',
  concept: 'efs-volume',
  covers: ['TD-EFS-AP-ROOT'],
  needs: 'task',
  messages: { both: 'Volume "{volume}" has an access point and a `rootDirectory`.' },
  examples: {
    valid: [efs('/')],
    invalid: [
      {
        input: efs('/data'),
        reports: [{ message: 'both', at: '/volumes/0/efsVolumeConfiguration/rootDirectory' }],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, efsVolumeConfiguration }] of (task.volumes ?? []).entries()) {
      const { rootDirectory = '', authorizationConfig: authorization } =
        efsVolumeConfiguration ?? {};
      if (rootDirectory === '' || rootDirectory === '/' || hasPlaceholder(rootDirectory)) continue;
      if (
        (authorization?.accessPointId ?? '') === '' ||
        hasPlaceholder(authorization?.accessPointId)
      )
        continue;
      yield {
        message: 'both',
        path: ['volumes', index, 'efsVolumeConfiguration', 'rootDirectory'],
        values: { volume: name ?? '' },
        repair: unsafe(removing(['volumes', index, 'efsVolumeConfiguration', 'rootDirectory'])),
      };
    }
  },
});
