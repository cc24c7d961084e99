import { defineRule } from '../define-rule.ts';
import { excessiveTags, TAG_MESSAGES } from '../tag-faults.ts';

/** Keys and values are not shown: they may be long, and are in the paste. */
export default defineRule({
  id: 'tags-within-limits',
  tier: 'refused',
  category: 'validity',
  summary: 'There are at most 50 tags, with keys of up to 128 and values of up to 256 characters.',
  why: 'AWS takes no more tags and no longer ones, on any resource.',
  fix: 'Remove or shorten tags.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: ['TD-TAGS'],
  needs: 'task',
  messages: { tooMany: TAG_MESSAGES.tooMany, tooLong: TAG_MESSAGES.tooLong },
  examples: {
    valid: [{ tags: [{ key: 'team', value: 'web' }] }],
    invalid: [
      {
        input: { tags: Array.from({ length: 51 }, (_, index) => ({ key: `k${index}` })) },
        reports: [{ message: 'tooMany', at: '/tags' }],
      },
      {
        input: { tags: [{ key: 'k'.repeat(129), value: 'v'.repeat(257) }] },
        reports: [
          { message: 'tooLong', at: '/tags/0/key' },
          { message: 'tooLong', at: '/tags/0/value' },
        ],
      },
    ],
  },
  check: ({ tags = [] }) => excessiveTags(tags),
});
