import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { encryptTransit } from '../encrypt-transit.ts';
import { unsafe } from '../repair.ts';

const efs = (transitEncryption: string) => ({
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption } }],
});

/** Where AWS refuses the volume without encryption, other rules say so. */
export default defineRule({
  id: 'prefer-encrypted-efs-traffic',
  tier: 'advice',
  category: 'security',
  summary: 'The traffic of an EFS volume is encrypted.',
  why: 'Without it, the files cross the network as plain text. Encryption is off unless it is switched on, and costs nothing.',
  fix: 'Set `"transitEncryption": "ENABLED"` on the volume.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
  awsError: null,
  concept: 'efs-volume',
  covers: ['TD-EFS-TRANSIT-OFF'],
  needs: 'task',
  messages: { off: 'The traffic of the EFS volume "{volume}" is not encrypted.' },
  examples: {
    valid: [efs('ENABLED')],
    invalid: [
      {
        input: efs('DISABLED'),
        reports: [{ message: 'off', at: '/volumes/0/efsVolumeConfiguration' }],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, efsVolumeConfiguration: efs }] of (task.volumes ?? []).entries()) {
      const { accessPointId = '', iam } = efs?.authorizationConfig ?? {};
      if (efs === undefined || efs.transitEncryption === 'ENABLED') continue;
      if (accessPointId !== '' || iam === 'ENABLED' || (efs.transitEncryptionPort ?? 0) !== 0)
        continue;
      if (!hasPlaceholder(efs.transitEncryption))
        yield {
          message: 'off',
          path: ['volumes', index, 'efsVolumeConfiguration'],
          values: { volume: name ?? '' },
          repair: unsafe(encryptTransit(index, efs.transitEncryption)),
        };
    }
  },
});
