import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { removing, unsafe } from '../repair.ts';

const TAKEN_BY = { iops: ['gp3', 'io1', 'io2'], throughput: ['gp3'] } as const;
const TYPES: ReadonlySet<string> = new Set(['gp2', 'gp3', 'io1', 'io2', 'sc1', 'st1', 'standard']);

const withVolume = (managedEBSVolume: Readonly<Record<string, unknown>>) =>
  aService({ volumeConfigurations: [{ name: 'data', managedEBSVolume }] });

/** The type that is taken where none is named depends on the Region, so it is not judged. */
export default defineRule({
  id: 'ebs-volume-settings-fit-type',
  tier: 'refused',
  category: 'validity',
  summary: 'An EBS volume sets iops and throughput only where its type takes them.',
  why: 'On the other types both follow from the size of the volume.',
  fix: 'Remove the setting, or use the type gp3.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  awsError: 'ECS managed EBS volume configuration was invalid',
  concept: 'ebs-volume',
  covers: ['SV-EBS'],
  needs: 'service',
  messages: {
    idle: 'Volume "{name}" is of type {type} and sets `{field}`, which only {types} take.',
  },
  examples: {
    valid: [
      withVolume({ sizeInGiB: 10, volumeType: 'gp3', iops: 3000, throughput: 200 }),
      withVolume({ sizeInGiB: 10, volumeType: 'io2', iops: 3000 }),
    ],
    invalid: [
      {
        input: withVolume({ sizeInGiB: 10, volumeType: 'gp2', iops: 3000 }),
        reports: [{ message: 'idle', at: '/volumeConfigurations/0/managedEBSVolume/iops' }],
      },
    ],
  },
  *check({ volumeConfigurations = [] }) {
    for (const [
      index,
      { name = '…', managedEBSVolume: volume },
    ] of volumeConfigurations.entries()) {
      const type = volume?.volumeType ?? '';
      if (!TYPES.has(type)) continue;
      for (const field of ['iops', 'throughput'] as const) {
        const types: readonly string[] = TAKEN_BY[field];
        if (volume?.[field] !== undefined && !types.includes(type))
          yield {
            message: 'idle',
            path: ['volumeConfigurations', index, 'managedEBSVolume', field],
            values: { name, type, field, types: types.join(', ') },
            repair: unsafe(removing(['volumeConfigurations', index, 'managedEBSVolume', field])),
          };
      }
    }
  },
});
