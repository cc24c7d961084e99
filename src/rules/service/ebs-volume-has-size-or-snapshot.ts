import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const withVolume = (managedEBSVolume: Readonly<Record<string, unknown>>) =>
  aService({ volumeConfigurations: [{ name: 'data', managedEBSVolume }] });

export default defineRule({
  id: 'ebs-volume-has-size-or-snapshot',
  tier: 'refused',
  category: 'validity',
  summary: 'An EBS volume of a service has a size or a snapshot.',
  why: 'ECS creates a new volume for each task and must know how large it is; a snapshot says it too.',
  fix: 'Set `sizeInGiB`, or `snapshotId`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  awsError: 'ECS managed EBS volume configuration was invalid',
  concept: 'ebs-volume',
  covers: ['SV-EBS'],
  needs: 'service',
  messages: { sizeless: 'Volume "{name}" has neither `sizeInGiB` nor `snapshotId`.' },
  examples: {
    valid: [withVolume({ sizeInGiB: 10 }), withVolume({ snapshotId: 'snap-0123456789abcdef0' })],
    invalid: [
      {
        input: withVolume({ volumeType: 'gp3' }),
        reports: [{ message: 'sizeless', at: '/volumeConfigurations/0/managedEBSVolume' }],
      },
    ],
  },
  *check({ volumeConfigurations = [] }, { isUnknown }) {
    for (const [
      index,
      { name = '…', managedEBSVolume: volume },
    ] of volumeConfigurations.entries()) {
      const path = ['volumeConfigurations', index, 'managedEBSVolume'];
      if (volume === undefined || volume.sizeInGiB !== undefined) continue;
      if (volume.snapshotId === undefined && !isUnknown(...path, 'sizeInGiB'))
        yield { message: 'sizeless', path, values: { name } };
    }
  },
});
