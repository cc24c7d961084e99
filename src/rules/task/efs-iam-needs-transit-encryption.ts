import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { encryptTransit } from '../encrypt-transit.ts';

const iam = { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } };

/** Encryption in transit is off unless it is switched on. */
export default defineRule({
  id: 'efs-iam-needs-transit-encryption',
  tier: 'refused',
  category: 'validity',
  summary: 'EFS authorization with IAM comes with encryption in transit.',
  why: 'The mount helper proves its role over TLS only.',
  fix: 'Set `"transitEncryption": "ENABLED"` on the volume.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  awsError: 'EFS IAM authorization requires TransitEncryption to be enabled',
  concept: 'efs-volume',
  covers: ['TD-EFS-IAM-TRANSIT'],
  needs: 'task',
  messages: {
    off: 'Volume "{volume}" uses IAM authorization without `"transitEncryption": "ENABLED"`.',
  },
  examples: {
    valid: [
      {
        volumes: [
          { name: 'data', efsVolumeConfiguration: { ...iam, transitEncryption: 'ENABLED' } },
        ],
      },
    ],
    invalid: [
      {
        input: { volumes: [{ name: 'data', efsVolumeConfiguration: iam }] },
        reports: [{ message: 'off', at: '/volumes/0/efsVolumeConfiguration' }],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, efsVolumeConfiguration: efs }] of (task.volumes ?? []).entries()) {
      if (
        efs?.authorizationConfig?.iam !== 'ENABLED' ||
        efs.transitEncryption === 'ENABLED' ||
        hasPlaceholder(efs.transitEncryption)
      )
        continue;
      yield {
        message: 'off',
        path: ['volumes', index, 'efsVolumeConfiguration'],
        values: { volume: name ?? '' },
        repair: encryptTransit(index, efs.transitEncryption),
      };
    }
  },
});
