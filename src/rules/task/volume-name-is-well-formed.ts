import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const { max } = limit('name-length');
const named = (name: string) => ({ volumes: [{ name }] });

/** A missing name is the business of volume-needs-name. */
export default defineRule({
  id: 'volume-name-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of a volume is made of letters, digits, hyphens and underscores.',
  why: 'AWS takes no dots, slashes or spaces in it, and no more than 255 characters.',
  fix: 'Rename the volume, together with the `sourceVolume` of its mount points.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: 'volume.name contains invalid characters.',
  concept: 'data-volume',
  covers: [],
  needs: 'task',
  messages: {
    characters: 'The volume name "{name}" has characters other than letters, digits, "-" and "_".',
    length: 'The volume name has {length} characters; at most {max} are allowed.',
  },
  examples: {
    valid: [named('data_1')],
    invalid: [
      { input: named('my.data'), reports: [{ message: 'characters', at: '/volumes/0/name' }] },
      { input: named('v'.repeat(256)), reports: [{ message: 'length', at: '/volumes/0/name' }] },
    ],
  },
  *check(task) {
    for (const [index, { name = '' }] of (task.volumes ?? []).entries()) {
      const path = ['volumes', index, 'name'];
      if (hasPlaceholder(name)) continue;
      if (/[^\w-]/.test(name)) yield { message: 'characters', path, values: { name } };
      else if (name.length > max)
        yield { message: 'length', path, values: { length: name.length, max } };
    }
  },
});
