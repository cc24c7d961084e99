import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing } from '../repair.ts';

const withVolume = (managedEBSVolume: Readonly<Record<string, unknown>>) =>
  aService({ volumeConfigurations: [{ name: 'data', managedEBSVolume }] });

export default defineRule({
  id: 'initialization-rate-needs-snapshot',
  tier: 'refused',
  category: 'validity',
  summary: 'Only a volume that is made from a snapshot has an initialization rate.',
  why: 'It is the rate at which the data of the snapshot is fetched, and an empty volume has none.',
  fix: 'Remove `volumeInitializationRate`, or name the snapshot in `snapshotId`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  awsError: null,
  concept: 'ebs-volume',
  covers: [],
  needs: 'service',
  messages: {
    empty: 'Volume "{name}" sets `volumeInitializationRate`, but is not made from a snapshot.',
  },
  examples: {
    valid: [
      withVolume({ snapshotId: 'snap-0123456789abcdef0', volumeInitializationRate: 100 }),
      withVolume({ sizeInGiB: 10 }),
    ],
    invalid: [
      {
        input: withVolume({ sizeInGiB: 10, volumeInitializationRate: 100 }),
        reports: [
          {
            message: 'empty',
            at: '/volumeConfigurations/0/managedEBSVolume/volumeInitializationRate',
          },
        ],
      },
    ],
  },
  *check({ volumeConfigurations = [] }, { isUnknown }) {
    for (const [index, { name = '…', managedEBSVolume }] of volumeConfigurations.entries()) {
      const { volumeInitializationRate: rate, snapshotId = '' } = managedEBSVolume ?? {};
      const volume = ['volumeConfigurations', index, 'managedEBSVolume'];
      if (rate === undefined || snapshotId !== '' || isUnknown(...volume, 'snapshotId')) continue;
      const path = [...volume, 'volumeInitializationRate'];
      yield { message: 'empty', path, values: { name }, repair: removing(path) };
    }
  },
});
