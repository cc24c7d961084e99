import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

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
  messages: {
    keyless: 'Tag number {number} has no key.',
    characters: 'The {field} of tag number {number} has a character that AWS does not take.',
  },
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
  *check({ tags = [] }) {
    for (const [index, tag] of tags.entries()) {
      const number = index + 1;
      if ((tag.key ?? '') === '')
        yield { message: 'keyless', path: ['tags', index, 'key'], values: { number } };
      for (const field of ['key', 'value'] as const) {
        const text = tag[field] ?? '';
        if (!ALLOWED.test(text) && !hasPlaceholder(text))
          yield { message: 'characters', path: ['tags', index, field], values: { field, number } };
      }
    }
  },
});
