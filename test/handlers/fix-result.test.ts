import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixReply } from '../../handlers/blocks/fix-result.ts';
import { fileName } from '../../handlers/file-name.ts';
import { toMessage } from '../../handlers/reply.ts';
import type { FixResult } from '../../src/model/fix-result.ts';
import { check } from '../../src/operations/check.ts';
import { fix } from '../../src/operations/fix.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4_000 });
const report = check('{"family":"web"}');

const result: fc.Arbitrary<FixResult> = fc.record({
  text: words,
  applied: fc.array(fc.record({ rule: words, title: words, path: words }), {
    minLength: 1,
    maxLength: 60,
  }),
  unedited: fc.constant(null),
  report: fc.constant(report),
  diff: words,
  registerInput: fc.constant(null),
});

describe('what fixes did, as a message', () => {
  test('Slack takes it, whatever was changed', () => {
    fc.assert(
      fc.property(result, words, (any, whereIsIt) => {
        const message = toMessage(fixReply(any, whereIsIt, 'id'), { shareable: true });
        expect(validateMessage({ ...message })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says what was changed, what is left, and shows the lines', () => {
    const fixed = fix('{\n  "family": "web",\n  "status": "ACTIVE",\n  "tags": []\n}');
    const shown = JSON.stringify(fixReply(fixed, 'It is in your messages.', 'id'));
    for (const part of [
      '1 safe fix applied',
      'Remove `status`, `tags`',
      '-  \\"status\\": \\"…\\"',
      'It is in your messages.',
      '"value":"id:0"',
    ])
      expect(shown).toContain(part);
  });
});

describe('the name of a file', () => {
  test.each([
    ['web-2_blue', 'web-2_blue.json'],
    ['../etc/passwd', '-etc-passwd.json'],
    ['<!channel>', '-channel-.json'],
    ['…', 'task-definition.json'],
    [null, 'task-definition.json'],
  ])('of %j', (family, expected) => {
    expect(fileName(family, '.json')).toBe(expected);
  });
});
