import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '../../src/settings/parse-settings.ts';

const RULES = ['no-root-user', 'prefer-tagged-image'];

const read = (text: string) => parseSettings(text, 'stevedore.yml', { rules: RULES });

/** What is said about a text that cannot be used. */
const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('nothing was said');
};

describe('the section check of stevedore.yml', () => {
  test('says what to judge for, what counts, and which rules are off and why', () => {
    expect(
      read(`
check:
  failOn: advice
  targets: [FARGATE]
  off:
    - rule: no-root-user
      reason: The base image sets its user.
      families: ["legacy-*"]
`).check,
    ).toEqual({
      failOn: 'advice',
      targets: ['FARGATE'],
      off: [
        {
          rule: 'no-root-user',
          reason: 'The base image sets its user.',
          families: ['legacy-*'],
        },
      ],
    });
  });

  test.each(['', 'check:\n', 'check: {}\n', '# nothing yet\n'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual({
      ...{ check: {}, accounts: {}, aliases: {}, channels: {} },
      ...{ policies: [], freezes: [], timeZone: 'UTC' },
      onboarding: { leads: { users: [], groups: [] }, welcomesJoiners: false },
      knowledge: null,
    });
  });

  test.each([
    ['check: [', 'stevedore.yml:1:9: this is not YAML'],
    ['chekc: {}', 'stevedore.yml:1:1: unknown setting chekc; is check meant?'],
    ['check:\n  failon: refused\n', 'stevedore.yml:2:3: unknown setting failon; is failOn meant?'],
    ['check:\n  failOn: never\n', 'stevedore.yml:2:11: failOn takes one of refused, fails, advice'],
    ['check:\n  targets: [LAMBDA]\n', 'stevedore.yml:2:13: targets takes one of'],
    [
      'check:\n  off:\n    - rule: no-root-user\n',
      'stevedore.yml:3:7: reason is missing; say why the rule is off, the report shows it.',
    ],
    [
      'check:\n  off:\n    - {rule: no-root-user, reason: "  "}\n',
      'stevedore.yml:3:36: reason may not be empty',
    ],
    [
      'check:\n  off:\n    - {rule: no-root-usr, reason: x}\n',
      'stevedore.yml:3:14: no rule is called no-root-usr; is no-root-user meant?',
    ],
    ['check:\n  off: no-root-user\n', 'stevedore.yml:2:8: off takes a list, such as [a, b]'],
  ])('%j is refused with line, column and what is wrong', (text, sentence) => {
    expect(refusal(text)).toContain(sentence);
  });

  test('lists every fault at once', () => {
    const text =
      'check:\n  failOn: x\n  off:\n    - {rule: a, reason: ""}\n    - {rule: b, reason: c, x: 1}\n';
    expect(refusal(text).split('\n')).toHaveLength(3);
  });

  test('does not expand aliases without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at += 1) {
      const [above, own] = [String.fromCharCode(96 + at), String.fromCharCode(97 + at)];
      bomb.push(`${own}: &${own} [${Array(10).fill(`*${above}`).join(', ')}]`);
    }
    expect(refusal(bomb.join('\n'))).toContain('aliases');
  });
});
