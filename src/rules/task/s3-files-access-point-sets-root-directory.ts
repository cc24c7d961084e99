import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const s3files = (rootDirectory: string) => ({
  volumes: [
    {
      name: 'data',
      s3filesVolumeConfiguration: { accessPointArn: 'arn:aws:s3files:x', rootDirectory },
    },
  ],
});

/** The slash alone and nothing at all mean the same. */
export default defineRule({
  id: 's3-files-access-point-sets-root-directory',
  tier: 'refused',
  category: 'validity',
  summary: 'An S3 Files volume with an access point has no root directory of its own.',
  why: 'The access point says which directory is the root, so the volume may not say another.',
  fix: 'Remove `rootDirectory`, and set the path on the access point.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html',
  awsError: null,
  concept: 's3-files-volume',
  covers: [],
  needs: 'task',
  messages: { both: 'Volume "{volume}" has an access point and a `rootDirectory`.' },
  examples: {
    valid: [s3files('/')],
    invalid: [
      {
        input: s3files('/data'),
        reports: [{ message: 'both', at: '/volumes/0/s3filesVolumeConfiguration/rootDirectory' }],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, s3filesVolumeConfiguration }] of (task.volumes ?? []).entries()) {
      const { rootDirectory = '', accessPointArn = '' } = s3filesVolumeConfiguration ?? {};
      if (rootDirectory === '' || rootDirectory === '/' || hasPlaceholder(rootDirectory)) continue;
      if (accessPointArn !== '' && !hasPlaceholder(accessPointArn))
        yield {
          message: 'both',
          path: ['volumes', index, 's3filesVolumeConfiguration', 'rootDirectory'],
          values: { volume: name ?? '' },
          repair: unsafe(
            removing(['volumes', index, 's3filesVolumeConfiguration', 'rootDirectory']),
          ),
        };
    }
  },
});
