import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing } from '../repair.ts';

/** Tags that AWS itself set stand in what describe prints, and are no fault there. */
export default defineRule({
  id: 'tag-keys-are-free',
  tier: 'refused',
  category: 'validity',
  summary: 'The key of a tag is not taken by another tag, nor by AWS.',
  why: 'A key has one value on a resource, and only AWS sets keys that begin with "aws:".',
  fix: 'Remove or rename the tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'task',
  messages: {
    repeated: 'An earlier tag has the key "{key}" too.',
    reserved: 'The key "{key}" begins with "aws:", which only AWS may use.',
  },
  examples: {
    valid: [
      { tags: [{ key: 'team' }, { key: 'Team' }] },
      { taskDefinition: { family: 'web', revision: 1, tags: [{ key: 'aws:stack' }] } },
    ],
    invalid: [
      {
        input: { tags: [{ key: 'team' }, { key: 'team' }] },
        reports: [{ message: 'repeated', at: '/tags/1/key' }],
      },
      {
        input: { tags: [{ key: 'AWS:stack' }] },
        reports: [{ message: 'reserved', at: '/tags/0/key' }],
      },
    ],
  },
  *check({ tags = [] }, { document }) {
    const seen = new Map<string, string | undefined>();
    for (const [index, { key = '', value }] of tags.entries()) {
      if (key === '' || hasPlaceholder(key)) continue;
      const path = ['tags', index, 'key'];
      const repair = seen.get(key) === value ? removing(['tags', index]) : undefined;
      if (seen.has(key)) yield { message: 'repeated', path, values: { key }, repair };
      else seen.set(key, value);
      if (/^aws:/i.test(key) && document?.shape !== 'describe-output')
        yield { message: 'reserved', path, values: { key } };
    }
  },
});
