import type { Category, Tier } from '../model/finding.ts';
import type { Rule } from '../rules/define-rule.ts';
import { judgeDefinition } from '../rules/engine.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { rules } from '../rules/registry.ts';
import { prepareSubject } from '../rules/subject.ts';

/** One rule as lists show it. */
export interface ListedRule {
  readonly id: string;
  readonly tier: Tier;
  readonly category: Category;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  readonly docs: string;
}

/** Every rule, sorted by id. */
export const ruleList = (): readonly ListedRule[] =>
  rules
    .map(({ id, tier, category, summary, why, fix, docs }) => ({
      id,
      tier,
      category,
      summary,
      why,
      fix,
      docs,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The ids of all rules. */
export const ruleIds = (): readonly string[] => rules.map(({ id }) => id);

const carriesRepair = (rule: Rule, safe: boolean): boolean =>
  rule.examples.invalid.some(({ input }) => {
    const reading = readPaste(typeof input === 'string' ? input : JSON.stringify(input));
    return reading.documents.some((document) =>
      judgeDefinition([rule], prepareSubject(reading, document, rule.targets)).some(
        ({ repair }) => repair?.safe === safe,
      ),
    );
  });

/** How `--fix` treats the rules whose findings carry a change, by rule; found out by running their own examples. */
export const fixableRules = (): ReadonlyMap<string, 'safe' | 'unsafe'> => {
  const safe = rules.filter((rule) => carriesRepair(rule, true));
  const unsafe = rules.filter((rule) => carriesRepair(rule, false));
  return new Map([
    ...unsafe.map(({ id }) => [id, 'unsafe'] as const),
    ...safe.map(({ id }) => [id, 'safe'] as const),
  ]);
};
