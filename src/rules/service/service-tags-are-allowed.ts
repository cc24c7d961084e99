import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { tagExamples } from '../example-tags.ts';
import { TAG_MESSAGES, tagFaults } from '../tag-faults.ts';

const tagged = (tags: readonly object[]) => aService({ tags });
const volume = (tags: readonly object[]) =>
  aService({
    volumeConfigurations: [
      {
        managedEBSVolume: { sizeInGiB: 10, tagSpecifications: [{ resourceType: 'volume', tags }] },
      },
    ],
  });

const OF_TAGS = tagExamples(tagged);

export default defineRule({
  id: 'service-tags-are-allowed',
  tier: 'refused',
  category: 'validity',
  summary: 'The tags of a service and of its volumes are within what AWS takes.',
  why: 'A key has one value on a resource, only AWS sets keys that begin with "aws:", and keys and values are of letters, digits, spaces and _ . : / = + - @.',
  fix: 'Remove, rename or shorten the tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'service',
  messages: TAG_MESSAGES,
  examples: {
    valid: [...OF_TAGS.valid, volume([{ key: 'team' }])],
    invalid: [
      ...OF_TAGS.invalid,
      {
        input: tagged(
          Array.from({ length: 51 }, (_, index) => ({ key: `${index}`.padStart(129, 'k') })),
        ),
        reports: [
          { message: 'tooMany', at: '/tags' },
          ...Array.from({ length: 51 }, (_, index) => ({
            message: 'tooLong' as const,
            at: `/tags/${index}/key`,
          })),
        ],
      },
      {
        input: volume([{ value: 'web' }]),
        reports: [
          {
            message: 'keyless',
            at: '/volumeConfigurations/0/managedEBSVolume/tagSpecifications/0/tags/0/key',
          },
        ],
      },
    ],
  },
  *check({ tags, volumeConfigurations = [] }) {
    yield* tagFaults(tags);
    for (const [index, { managedEBSVolume }] of volumeConfigurations.entries())
      for (const [place, specification] of (managedEBSVolume?.tagSpecifications ?? []).entries())
        yield* tagFaults(specification.tags, [
          'volumeConfigurations',
          index,
          'managedEBSVolume',
          'tagSpecifications',
          place,
          'tags',
        ]);
  },
});
