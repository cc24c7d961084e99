import { defineRule } from '../define-rule.ts';
import { TAG_MESSAGES, tagFaults } from '../tag-faults.ts';

const tagged = (tags: readonly object[]) => ({ name: 'blue', autoScalingGroupProvider: {}, tags });

export default defineRule({
  id: 'capacity-provider-tags-are-allowed',
  tier: 'refused',
  category: 'validity',
  summary: 'The tags of a capacity provider are within what AWS takes.',
  why: 'A key has one value on a resource, only AWS sets keys that begin with "aws:", and keys and values are of letters, digits, spaces and _ . : / = + - @.',
  fix: 'Remove, rename or shorten the tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'capacity-provider',
  messages: TAG_MESSAGES,
  examples: {
    valid: [tagged([{ key: 'team', value: 'web' }, { key: 'Team' }])],
    invalid: [
      {
        input: tagged([{ value: 'web' }, { key: 'a*b' }, { key: 'a*b' }, { key: 'aws:x' }]),
        reports: [
          { message: 'keyless', at: '/tags/0/key' },
          { message: 'characters', at: '/tags/1/key' },
          { message: 'characters', at: '/tags/2/key' },
          { message: 'repeated', at: '/tags/2/key' },
          { message: 'reserved', at: '/tags/3/key' },
        ],
      },
      {
        input: tagged([
          ...Array.from({ length: 50 }, (_, index) => ({ key: `k${index}` })),
          { key: 'k'.repeat(129) },
        ]),
        reports: [
          { message: 'tooMany', at: '/tags' },
          { message: 'tooLong', at: '/tags/50/key' },
        ],
      },
    ],
  },
  check: ({ tags }) => tagFaults(tags),
});
