import type { RuleJudge } from '../../../knowledge/lessons-laws.ts';
import { rules } from '../../../rules/registry.ts';
import { check } from '../../check.ts';

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** What lessons are held against when they are loaded: our own rules. */
export const ruleJudge: RuleJudge = {
  knows: (rule) => ids.has(rule),
  brokenBy: (definition) => check(definition).findings.map(({ rule }) => rule),
};
