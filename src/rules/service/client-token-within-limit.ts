import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { limit } from '../tables.ts';

const { max } = limit('client-token-length');
/** ASCII 33 to 126: everything that can be seen. */
const VISIBLE = /^[!-~]*$/;

export default defineRule({
  id: 'client-token-within-limit',
  tier: 'refused',
  category: 'validity',
  summary: 'A client token has up to 36 visible ASCII characters.',
  why: 'AWS compares it with earlier requests to see whether one is a repetition, and keeps no longer ones.',
  fix: 'Use a UUID, or leave `clientToken` out.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'service-definition',
  covers: [],
  needs: 'service',
  messages: {
    long: '`clientToken` has {length} characters; at most {max} are allowed.',
    characters: '`clientToken` has a character that is no visible ASCII character.',
  },
  examples: {
    valid: [aService({ clientToken: '01234567-89ab-cdef-0123-456789abcdef' })],
    invalid: [
      {
        input: aService({ clientToken: 'x'.repeat(37) }),
        reports: [{ message: 'long', at: '/clientToken' }],
      },
      {
        input: aService({ clientToken: 'deploy 1' }),
        reports: [{ message: 'characters', at: '/clientToken' }],
      },
    ],
  },
  *check({ clientToken: token = '' }) {
    if (hasPlaceholder(token)) return;
    const { length } = token;
    const path = ['clientToken'];
    if (length > max) yield { message: 'long', path, values: { length, max } };
    if (!VISIBLE.test(token)) yield { message: 'characters', path };
  },
});
