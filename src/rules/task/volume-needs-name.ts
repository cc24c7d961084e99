import { defineRule } from '../define-rule.ts';

const efsVolumeConfiguration = { fileSystemId: 'fs-1' };

/** AWS says so of these kinds only. */
export default defineRule({
  id: 'volume-needs-name',
  tier: 'refused',
  category: 'validity',
  summary: 'A volume of EFS, of S3 Files or configured at launch has a name.',
  why: 'Containers mount a volume by its name, and a service configures it by its name.',
  fix: 'Set `name`, and use it as the `sourceVolume` of the mount points.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: null,
  concept: 'data-volume',
  covers: ['TD-VOL-NAME'],
  needs: 'task',
  messages: { missing: 'The volume has no name.' },
  examples: {
    valid: [{ volumes: [{ name: 'data', efsVolumeConfiguration }] }],
    invalid: [
      {
        input: { volumes: [{ efsVolumeConfiguration }, { configuredAtLaunch: true }] },
        reports: [
          { message: 'missing', at: '/volumes/0/name' },
          { message: 'missing', at: '/volumes/1/name' },
        ],
      },
    ],
  },
  *check(task) {
    for (const [index, volume] of (task.volumes ?? []).entries()) {
      const { efsVolumeConfiguration: efs, s3filesVolumeConfiguration: s3, name = '' } = volume;
      if (name === '' && (efs !== undefined || s3 !== undefined || volume.configuredAtLaunch))
        yield { message: 'missing', path: ['volumes', index, 'name'] };
    }
  },
});
