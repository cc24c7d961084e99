import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { encryptTransit } from '../encrypt-transit.ts';

const efs = (transitEncryption: string) => ({
  volumes: [
    { name: 'data', efsVolumeConfiguration: { transitEncryption, transitEncryptionPort: 20490 } },
  ],
});

/** The port 0 counts as not set. */
export default defineRule({
  id: 'efs-port-needs-transit-encryption',
  tier: 'refused',
  category: 'validity',
  summary: 'An EFS volume that names a port for encrypted traffic encrypts its traffic.',
  why: 'The port is the one that TLS uses, and encryption is off unless it is switched on.',
  fix: 'Set `"transitEncryption": "ENABLED"`, or remove `transitEncryptionPort`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  awsError: 'TransitEncryptionPort requires that TransitEncryption is enabled',
  concept: 'efs-volume',
  covers: ['TD-EFS-PORT-TRANSIT'],
  needs: 'task',
  messages: {
    off: 'Volume "{volume}" has a `transitEncryptionPort`, but not `"transitEncryption": "ENABLED"`.',
  },
  examples: {
    valid: [efs('ENABLED')],
    invalid: [
      {
        input: efs('DISABLED'),
        reports: [
          { message: 'off', at: '/volumes/0/efsVolumeConfiguration/transitEncryptionPort' },
        ],
      },
    ],
  },
  *check(task) {
    for (const [index, { name, efsVolumeConfiguration }] of (task.volumes ?? []).entries()) {
      const { transitEncryption, transitEncryptionPort: port = 0 } = efsVolumeConfiguration ?? {};
      if (port !== 0 && transitEncryption !== 'ENABLED' && !hasPlaceholder(transitEncryption))
        yield {
          message: 'off',
          path: ['volumes', index, 'efsVolumeConfiguration', 'transitEncryptionPort'],
          values: { volume: name ?? '' },
          repair: encryptTransit(index, transitEncryption),
        };
    }
  },
});
