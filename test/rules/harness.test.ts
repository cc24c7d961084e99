import { describe, expect, test } from '@jest/globals';
import type { TaskRule } from '../../src/rules/define-rule.ts';
import { auditRule } from './harness.ts';

const sound: TaskRule = {
  id: 'family-is-web',
  tier: 'advice',
  category: 'style',
  summary: 'The family is web.',
  why: 'It is the only one in this test.',
  fix: 'Rename it.',
  docs: 'https://example.com/family',
  awsError: null,
  concept: 'task-definition',
  covers: ['X-1'],
  needs: 'task',
  messages: { other: 'The family is "{family}".' },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [{ input: { family: 'api' }, reports: [{ message: 'other', at: '/family' }] }],
  },
  *check({ family }) {
    if (family !== undefined && family !== 'web' && !family.includes('<'))
      yield { message: 'other', path: ['family'], values: { family } };
  },
};

const invalid = (...reports: readonly { message: string; at: string }[]) => ({
  ...sound.examples,
  invalid: [{ input: { family: 'api' }, reports }],
});

const SLOPPY: readonly (readonly [string, Partial<TaskRule>, string])[] = [
  [
    'an id that is not its file',
    { id: 'family-is-api' },
    'id "family-is-api" differs from its file',
  ],
  ['an id that names its tier', { id: 'family-advice' }, 'id says how bad it is'],
  ['an id of one word', { id: 'family' }, 'id is not a kebab-case sentence'],
  [
    'validity as mere advice',
    { category: 'validity' },
    'category validity does not go with tier advice',
  ],
  ['a refusal about style', { tier: 'refused' }, 'category style does not go with tier refused'],
  ['docs without https', { docs: 'http://example.com' }, 'docs is no https address'],
  ['an unknown concept', { concept: 'no-such-concept' }, 'concept "no-such-concept" is unknown'],
  ['a check covered twice', { covers: ['X-1', 'X-1'] }, 'covers names a check twice'],
  ['half a sentence', { fix: 'Rename it' }, 'fix is not a whole sentence'],
  ['no target at all', { targets: [] }, 'targets is empty'],
  [
    'a blank that nothing fills',
    { messages: { other: 'The family is "{name}".' } },
    'message "other" leaves {name} unfilled',
  ],
  [
    "a blank in AWS's text that nothing fills",
    { awsError: 'Bad {thing}' },
    'message "other" leaves {thing} unfilled',
  ],
  [
    'a message that no example shows',
    { messages: { other: 'The family is "{family}".', idle: 'Never.' } },
    'message "idle" is never exercised',
  ],
  ['no valid example', { examples: { ...sound.examples, valid: [] } }, 'there is no valid example'],
  [
    'no invalid example',
    { examples: { ...sound.examples, invalid: [] } },
    'there is no invalid example',
  ],
  [
    'an example that stands twice',
    { examples: { ...sound.examples, valid: [{ family: 'web' }, { family: 'web' }] } },
    'an example stands twice',
  ],
  [
    'an invalid example that states nothing',
    { examples: invalid() },
    'invalid example 1 states no reports',
  ],
  [
    'a report elsewhere than stated',
    { examples: invalid({ message: 'other', at: '/cpu' }) },
    'invalid example 1 is reported as [other at /family], not as [other at /cpu]',
  ],
  [
    'a valid example that is reported',
    { examples: { ...sound.examples, valid: [{ family: 'api2' }] } },
    'valid example 1 is reported: other at /family',
  ],
  [
    'an example that is no task definition',
    { examples: { ...sound.examples, valid: [{ family: ['web'] }] } },
    'valid example 1 is no task definition',
  ],
  [
    'a rule that changes its input',
    {
      *check(task) {
        Reflect.set(task, 'family', 'web') || Object.assign(task, { family: 'web' });
        yield* sound.check(task, Object.create(null));
      },
    },
    'valid example 1: changes its input',
  ],
  [
    'a rule that throws',
    {
      check: () => {
        throw new Error('boom');
      },
    },
    'valid example 1: throws: Error: boom',
  ],
  [
    'a rule that judges what is not known yet',
    {
      *check({ family }) {
        if (family !== undefined && family !== 'web')
          yield { message: 'other', path: ['family'], values: { family } };
      },
    },
    'valid example 1 is reported when a value is not known yet: {"family":"<LATER>"}',
  ],
];

describe('the harness', () => {
  test('accepts a sound rule', () => {
    expect(auditRule(sound, 'family-is-web', new Set(['task-definition']))).toEqual([]);
  });

  test.each(SLOPPY)('refuses %s', (_name, change, complaint) => {
    const complaints = auditRule(
      { ...sound, ...change },
      'family-is-web',
      new Set(['task-definition']),
    );
    expect(complaints).toContainEqual(expect.stringContaining(complaint));
  });
});
