import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { ebsSizesGiB } from '../tables.ts';

const withVolume = (volumeType: string, sizeInGiB: number) =>
  aService({
    volumeConfigurations: [{ name: 'data', managedEBSVolume: { volumeType, sizeInGiB } }],
  });

/** The sizes are a table: knowledge/facts/ebs-volume-types.json. */
export default defineRule({
  id: 'ebs-volume-size-fits-type',
  tier: 'refused',
  category: 'validity',
  summary: 'An EBS volume is of a type that exists, and of a size that its type takes.',
  why: 'ECS creates the volume with these values, and EC2 takes no others.',
  fix: 'Choose a size in the range of the type, or the type gp3.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  awsError: null,
  concept: 'ebs-volume',
  covers: ['SV-EBS'],
  needs: 'service',
  messages: {
    type: 'Volume "{name}" is of type {type}; there are {types}.',
    size: 'Volume "{name}" has {size} GiB; the type {type} takes {min} to {max}.',
  },
  examples: {
    valid: [withVolume('gp3', 1), withVolume('st1', 125)],
    invalid: [
      {
        input: withVolume('gp4', 10),
        reports: [{ message: 'type', at: '/volumeConfigurations/0/managedEBSVolume/volumeType' }],
      },
      {
        input: withVolume('st1', 100),
        reports: [{ message: 'size', at: '/volumeConfigurations/0/managedEBSVolume/sizeInGiB' }],
      },
    ],
  },
  *check({ volumeConfigurations = [] }) {
    for (const [index, { name = '…', managedEBSVolume }] of volumeConfigurations.entries()) {
      const { volumeType: type, sizeInGiB: size } = managedEBSVolume ?? {};
      if (type === undefined || hasPlaceholder(type)) continue;
      const path = ['volumeConfigurations', index, 'managedEBSVolume'];
      const range = ebsSizesGiB.get(type);
      const types = [...ebsSizesGiB.keys()].join(', ');
      if (range === undefined)
        yield { message: 'type', path: [...path, 'volumeType'], values: { name, type, types } };
      else if (size !== undefined && (size < range.min || size > range.max))
        yield {
          message: 'size',
          path: [...path, 'sizeInGiB'],
          values: { name, type, size, ...range },
        };
    }
  },
});
