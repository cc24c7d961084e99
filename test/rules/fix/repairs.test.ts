import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import { judgeDefinition } from '../../../src/rules/engine.ts';
import { applyRepairs } from '../../../src/rules/fix/apply-repairs.ts';
import { findRepairs } from '../../../src/rules/fix/find-repairs.ts';
import { sameValue } from '../../../src/rules/fix/same-value.ts';
import { documentValue } from '../../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { rules } from '../../../src/rules/registry.ts';
import { prepareSubject } from '../../../src/rules/subject.ts';
import { LAYOUTS } from './layouts.ts';

const judged = (text: string) => {
  const reading = readPaste(text);
  const found = reading.documents.map((document) => ({
    document,
    findings: judgeDefinition(rules, prepareSubject(reading, document)),
  }));
  const byRule = new Map<string, number>();
  for (const { rule } of found.flatMap(({ findings }) => findings))
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return { reading, found, byRule };
};

/** What each repair of this rule does on a text, one at a time: sentences on what it does wrong. */
const complaints = (rule: Rule, text: string): readonly string[] => {
  const before = judged(text);
  return findRepairs(before.found)
    .filter((found) => found.rule === rule.id)
    .flatMap((found) => {
      const name = `"${found.repair.title}" at ${found.path}`;
      const repaired = applyRepairs(before.reading, [found]);
      if (repaired.done.length === 0) return [`${name} cannot be made`];
      const after = judged(repaired.text);
      const values = after.reading.documents.map((one) => documentValue(one, { nulls: 0 }));
      const settled = (after.byRule.get(rule.id) ?? 0) < (before.byRule.get(rule.id) ?? 0);
      const worse = [...after.byRule].filter(([id, count]) => count > (before.byRule.get(id) ?? 0));
      return [
        ...(settled ? [] : [`${name} does not settle its finding`]),
        ...worse.map(([id]) => `${name} brings up ${id}`),
        ...(sameValue(values, repaired.values) ? [] : [`${name} changes more than it says`]),
      ];
    });
};

const repairable = rules.flatMap((rule) => {
  const inputs = rule.examples.invalid.map(({ input }) => input);
  const offered = inputs.filter((input) => {
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    return findRepairs(judged(text).found).some((found) => found.rule === rule.id);
  });
  return offered.length === 0 ? [] : [{ rule, offered }];
});

describe('a repair settles its own finding and brings up no other', () => {
  test('many rules have one', () => {
    expect(repairable.length).toBeGreaterThan(40);
  });

  describe.each(Object.entries(LAYOUTS))('%s', (_, layOut) => {
    test.each(repairable.map(({ rule, offered }) => [rule.id, rule, offered] as const))(
      '%s',
      (_id, rule, offered) => {
        const texts = offered.map((input) => (typeof input === 'string' ? input : layOut(input)));
        expect(texts.flatMap((text) => complaints(rule, text))).toEqual([]);
      },
    );
  });
});
