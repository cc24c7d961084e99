import { defineRule } from '../define-rule.ts';
import { malformedTags, TAG_MESSAGES } from '../tag-faults.ts';

/** Values are not shown: they are in the paste. */
export default defineRule({
  id: 'tags-are-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'Every tag has a key, and is of letters, digits, spaces and _ . : / = + - @.',
  why: 'A tag is found by its key, and tools that read tags count on these characters.',
  fix: 'Give the tag a key, and leave out other signs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'task',
  messages: { keyless: TAG_MESSAGES.keyless, characters: TAG_MESSAGES.characters },
  examples: {
    valid: [{ tags: [{ key: 'Größe: a/b=c+d-e@f_g.h', value: '' }, { key: 'x' }] }],
    invalid: [
      {
        input: { tags: [{ value: 'web' }, { key: '' }, { key: 'a*b', value: 'what?' }] },
        reports: [
          { message: 'keyless', at: '/tags/0/key' },
          { message: 'keyless', at: '/tags/1/key' },
          { message: 'characters', at: '/tags/2/key' },
          { message: 'characters', at: '/tags/2/value' },
        ],
      },
    ],
  },
  check: ({ tags = [] }) => malformedTags(tags),
});
