import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const most = limit('name-length').max;

export default defineRule({
  id: 'service-name-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of a service has 1 to 255 letters, digits, hyphens and underscores.',
  why: 'The name becomes part of the ARN of the service.',
  fix: 'Replace every other character with a hyphen, and shorten the name where it is too long.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'service',
  covers: ['SV-NAME'],
  needs: 'service',
  messages: {
    character: 'The service name has {character}, which no service name may have.',
    length: 'The service name has {length} characters; it may have 1 to {max}.',
  },
  examples: {
    valid: [{ serviceName: 'web_2-blue', desiredCount: 1 }],
    invalid: [
      {
        input: { serviceName: 'web service' },
        reports: [{ message: 'character', at: '/serviceName' }],
      },
      {
        input: { serviceName: 'w'.repeat(256) },
        reports: [{ message: 'length', at: '/serviceName' }],
      },
    ],
  },
  *check({ serviceName: name }) {
    if (name === undefined || hasPlaceholder(name)) return;
    const character = /[^A-Za-z0-9_-]/u.exec(name)?.[0];
    const path = ['serviceName'];
    if (character !== undefined)
      yield { message: 'character', path, values: { character: JSON.stringify(character) } };
    else if (name.length < 1 || name.length > most)
      yield { message: 'length', path, values: { length: name.length, max: most } };
  },
});
