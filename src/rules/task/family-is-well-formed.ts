import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/** An empty family is the business of definition-needs-family. */
export default defineRule({
  id: 'family-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'A family is made of letters, digits, hyphens and underscores.',
  why: 'AWS builds ARNs from the family, so it takes no dots, slashes or spaces, and no more than 255 characters.',
  fix: 'Rename the family, for instance with hyphens in place of the other characters.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Family contains invalid characters.',
  concept: 'task-definition',
  covers: ['TD-FAMILY-CHARS'],
  needs: 'task',
  messages: {
    characters: 'The family "{family}" has characters other than letters, digits, "-" and "_".',
    length: 'The family has {length} characters; at most 255 are allowed.',
  },
  examples: {
    valid: [{ family: 'web-2_blue' }],
    invalid: [
      { input: { family: 'my.web' }, reports: [{ message: 'characters', at: '/family' }] },
      { input: { family: 'w'.repeat(256) }, reports: [{ message: 'length', at: '/family' }] },
    ],
  },
  *check({ family }) {
    if (family === undefined || hasPlaceholder(family)) return;
    if (/[^\w-]/.test(family))
      yield { message: 'characters', path: ['family'], values: { family } };
    else if (family.length > 255)
      yield { message: 'length', path: ['family'], values: { length: family.length } };
  },
});
