import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../src/operations/check.ts';
import {
  applyOff,
  matchesWildcard,
  switchedOffSentences,
} from '../../src/operations/switched-off.ts';

const report = check(
  JSON.stringify({ family: 'web-blue', containerDefinitions: [{ name: 'a', image: 'b' }] }),
);
const rule = 'prefer-tagged-image';
const reason = 'The pipeline sets the tag.';
const ids = (findings: readonly { rule: string }[]) => findings.map((found) => found.rule);

describe('rules that are switched off', () => {
  test('are left out of the findings and named with the reason', () => {
    const rest = applyOff(report, [{ rule, reason }]);
    expect(ids(rest.findings)).toEqual(ids(report.findings).filter((id) => id !== rule));
    expect(rest.switchedOff).toEqual([
      { finding: report.findings.find((found) => found.rule === rule), reason },
    ]);
  });

  test('change nothing where they find nothing', () => {
    expect(applyOff(report, [{ rule: 'no-host-network', reason }])).toEqual(report);
    expect(applyOff(report, [])).toBe(report);
  });

  test('can be off for some families', () => {
    expect(applyOff(report, [{ rule, reason, families: ['web-*'] }]).switchedOff).toHaveLength(1);
    expect(applyOff(report, [{ rule, reason, families: ['api', 'web'] }])).toBe(report);
  });

  test('stay on where the family is not known', () => {
    const container = check(JSON.stringify({ name: 'a', image: 'b' }));
    expect(applyOff(container, [{ rule, reason, families: ['*'] }])).toBe(container);
  });

  test('stay on where another family is in the same paste', () => {
    const both = { ...report, families: ['web-blue', 'api'] };
    expect(applyOff(both, [{ rule, reason, families: ['web-*'] }])).toBe(both);
    const families = ['web-*', 'api'];
    expect(applyOff(both, [{ rule, reason, families }]).switchedOff).toHaveLength(1);
  });

  test('no finding gets lost or comes twice', () => {
    const all = ids(report.findings);
    fc.assert(
      fc.property(fc.subarray(all), (off) => {
        const rest = applyOff(
          report,
          off.map((one) => ({ rule: one, reason })),
        );
        const left = (rest.switchedOff ?? []).map(({ finding }) => finding.rule);
        expect([...ids(rest.findings), ...left].sort()).toEqual([...all].sort());
      }),
    );
  });
});

describe('a pattern of * and ?', () => {
  test.each([
    ['web', 'web', true],
    ['web', 'we', false],
    ['web-blue', 'web-*', true],
    ['web', 'web-*', false],
    ['web', 'w?b', true],
    ['web', '*', true],
    ['', '*', true],
    ['', '', true],
    ['a-b-c', '*-c', true],
    ['a-b-c', 'a*b*c', true],
    ['a.b', 'a?b', true],
    ['aXb', 'a.b', false],
  ])('%j by %j: %j', (text, pattern, matches) => {
    expect(matchesWildcard(text, pattern)).toBe(matches);
  });

  test('matches what a text became by putting stars into it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(matchesWildcard(text, `${text.slice(0, from)}*${text.slice(to)}`)).toBe(true);
      }),
    );
  });

  test('is quick with hostile patterns', () => {
    expect(matchesWildcard('a'.repeat(5000), `${'*a'.repeat(200)}b`)).toBe(false);
  });
});

test('what is switched off is said once for each rule and reason', () => {
  const finding = report.findings[0];
  if (finding === undefined) throw new Error('the report has no finding');
  const one = { finding, reason };
  expect(switchedOffSentences({ ...report, switchedOff: [one, one] })).toEqual([
    `2 findings switched off: ${finding.rule} (${reason})`,
  ]);
  expect(switchedOffSentences(report)).toEqual([]);
});
