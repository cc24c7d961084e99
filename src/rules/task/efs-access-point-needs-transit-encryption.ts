import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { encryptTransit } from '../encrypt-transit.ts';

const efs = (transitEncryption: string) => ({
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: {
        authorizationConfig: { accessPointId: 'fsap-1' },
        transitEncryption,
      },
    },
  ],
});

/** With IAM authorization it is needed all the more, which is another rule with AWS's own words. */
export default defineRule({
  id: 'efs-access-point-needs-transit-encryption',
  tier: 'refused',
  category: 'validity',
  summary: 'An EFS volume with an access point encrypts its traffic.',
  why: 'Access points are reached over TLS only.',
  fix: 'Set `"transitEncryption": "ENABLED"` on the volume.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html',
  awsError: null,
  concept: 'efs-volume',
  covers: ['TD-EFS-AP-TRANSIT'],
  needs: 'task',
  messages: {
    off: 'Volume "{volume}" has an access point, but not `"transitEncryption": "ENABLED"`.',
  },
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
    for (const [index, { name, efsVolumeConfiguration }] of (task.volumes ?? []).entries()) {
      const { transitEncryption, authorizationConfig } = efsVolumeConfiguration ?? {};
      const { accessPointId = '', iam } = authorizationConfig ?? {};
      if (accessPointId === '' || hasPlaceholder(accessPointId) || iam === 'ENABLED') continue;
      if (transitEncryption !== 'ENABLED' && !hasPlaceholder(transitEncryption))
        yield {
          message: 'off',
          path: ['volumes', index, 'efsVolumeConfiguration'],
          values: { volume: name ?? '' },
          repair: encryptTransit(index, transitEncryption),
        };
    }
  },
});
