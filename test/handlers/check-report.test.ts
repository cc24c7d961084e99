import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkReply } from '../../handlers/blocks/check-report.ts';
import { verdict } from '../../handlers/blocks/verdict.ts';
import { toMessage } from '../../handlers/reply.ts';
import { type CheckReport, SHAPES } from '../../src/model/check-report.ts';
import { CATEGORIES, type Finding, TARGETS, TIERS } from '../../src/model/finding.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4_000 });
const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.stringMatching(/^[a-z]{3,20}-[a-z]{3,20}$/),
  tier: fc.constantFrom(...TIERS),
  category: fc.constantFrom(...CATEGORIES),
  path: words,
  line: fc.nat(),
  column: fc.nat(),
  message: words,
  why: words,
  fix: words,
  awsError: fc.option(words),
  concept: fc.option(fc.constant('task-role')),
  docs: fc.webUrl(),
  fixable: fc.constantFrom('safe', 'unsafe'),
});
const applied = fc.record({ rule: words, title: words, path: words });
const report: fc.Arbitrary<CheckReport> = fc.record({
  shape: fc.constantFrom(...SHAPES),
  family: fc.option(words),
  targets: fc.subarray([...TARGETS]),
  targetsAssumed: fc.boolean(),
  families: fc.array(words, { maxLength: 20 }),
  findings: fc.array(finding, { maxLength: 40 }),
  blocksFargate: fc.array(finding, { maxLength: 20 }),
  setAside: fc.array(words, { maxLength: 5 }),
});

const plain = (findings: readonly Finding[]): CheckReport => ({
  shape: 'register-input',
  family: 'web',
  targets: ['FARGATE'],
  targetsAssumed: false,
  findings,
  setAside: [],
});

const nextFrom = (reply: ReturnType<typeof checkReply>): number | null => {
  const more = reply.buttons.find(({ action_id }) => action_id === 'more-findings');
  return more?.value === undefined ? null : Number(more.value.split(':')[1]);
};

describe('a report as messages', () => {
  test('any report, on every page, is a message that Slack takes', () => {
    fc.assert(
      fc.property(report, fc.array(applied), (any, fixes) => {
        for (let from: number | null = 0; from !== null; ) {
          const reply = checkReply(any, { reportId: 'id', from, fixes });
          expect(validateMessage({ ...toMessage(reply, { shareable: true }) })).toEqual([]);
          from = nextFrom(reply);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the pages together show every finding once', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 60 }), (findings) => {
        let shown = 0;
        for (let from: number | null = 0; from !== null; ) {
          const reply = checkReply(plain(findings), { reportId: 'id', from });
          shown += reply.blocks.filter((block) => 'accessory' in block).length;
          const next = nextFrom(reply);
          expect(next === null || next > from).toBe(true);
          from = next;
        }
        expect(shown).toBe(findings.length);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [[], 'Nothing found. AWS would take it, and no advice either.'],
    [['advice'], 'AWS will take it: 1 piece of advice.'],
    [
      ['fails', 'advice', 'advice'],
      'AWS will take it, but expect trouble: 1 that fails later, 2 pieces of advice.',
    ],
    [['refused', 'refused', 'fails'], 'AWS will refuse it: 2 errors, 1 that fails later.'],
  ] as const)('the verdict of %j', (tiers, expected) => {
    const [sample] = fc.sample(finding, 1);
    if (sample === undefined) throw new Error('no sample');
    expect(verdict(plain(tiers.map((tier) => ({ ...sample, tier }))))).toBe(expected);
  });
});
