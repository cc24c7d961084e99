import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { numberRanges } from '../field-tables.ts';

const { iops, throughput } = numberRanges.ebs;
const RANGES = { iops, throughput } as const;
const PROVISIONED: ReadonlySet<string> = new Set(['io1', 'io2']);

const withVolume = (managedEBSVolume: Readonly<Record<string, unknown>>) =>
  aService({
    volumeConfigurations: [
      { name: 'data', managedEBSVolume: { sizeInGiB: 10, ...managedEBSVolume } },
    ],
  });
const at = '/volumeConfigurations/0/managedEBSVolume';

/** Which types take the settings at all is another rule's. */
export default defineRule({
  id: 'ebs-volume-performance-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'The iops and throughput of an EBS volume are numbers that its type takes.',
  why: 'ECS hands the numbers to EC2, which creates the volume with them or not at all.',
  fix: 'Choose numbers in the range of the type.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  awsError: 'ECS managed EBS volume configuration was invalid',
  concept: 'ebs-volume',
  covers: ['SV-EBS'],
  needs: 'service',
  messages: {
    outside: 'Volume "{name}" of type {type} sets `{field}` to {value}; it must be {min} to {max}.',
    unset: 'Volume "{name}" of type {type} sets no `iops`, which this type requires.',
  },
  examples: {
    valid: [
      withVolume({ volumeType: 'gp3', iops: 3000, throughput: 125 }),
      withVolume({ volumeType: 'io2', iops: 100 }),
    ],
    invalid: [
      {
        input: withVolume({ volumeType: 'gp3', iops: 100, throughput: 50 }),
        reports: [
          { message: 'outside', at: `${at}/iops` },
          { message: 'outside', at: `${at}/throughput` },
        ],
      },
      {
        input: withVolume({ volumeType: 'io2' }),
        reports: [{ message: 'unset', at: `${at}/iops` }],
      },
    ],
  },
  *check({ volumeConfigurations = [] }) {
    for (const [
      index,
      { name = '…', managedEBSVolume: volume },
    ] of volumeConfigurations.entries()) {
      if (volume === undefined) continue;
      const path = ['volumeConfigurations', index, 'managedEBSVolume'];
      const { volumeType: type = '' } = volume;
      for (const field of ['iops', 'throughput'] as const) {
        const value = volume[field];
        const range = RANGES[field][type];
        if (value !== undefined && range !== undefined && (value < range.min || value > range.max))
          yield {
            message: 'outside',
            path: [...path, field],
            values: { name, type, field, value, ...range },
          };
      }
      if (PROVISIONED.has(type) && volume.iops === undefined)
        yield { message: 'unset', path: [...path, 'iops'], values: { name, type } };
    }
  },
});
