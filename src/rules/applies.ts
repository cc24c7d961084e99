import type { Needs, Rule } from './define-rule.ts';
import { type Look, lookOf } from './opened.ts';
import type { Part } from './read/pasted-document.ts';
import type { Subject } from './subject.ts';

const SUFFICES: Readonly<Record<Part, ReadonlySet<Needs>>> = {
  task: new Set(['task', 'containers', 'container', 'document']),
  containers: new Set(['containers', 'container', 'document']),
  container: new Set(['container', 'document']),
  service: new Set(['service', 'document']),
  cluster: new Set(['cluster', 'document']),
  'capacity-provider': new Set(['capacity-provider', 'document']),
};

/** Whether AWS has already taken what the rule would say that it refuses. Task definitions are edited once described. */
const alreadyTaken = (rule: Rule, { kind, described }: Subject): boolean =>
  described &&
  kind !== 'task' &&
  rule.tier === 'refused' &&
  !(rule.needs === 'service' && rule.judgesDescribed === true);

/** Whether enough was pasted for a rule, and for a target that it is about. */
export const ruleApplies = (rule: Rule, subject: Subject): boolean =>
  SUFFICES[subject.document.part].has(rule.needs) &&
  (rule.targets === undefined ||
    (subject.kind === 'task' && rule.targets.some((target) => subject.targets.includes(target)))) &&
  !alreadyTaken(rule, subject);

const keyOf = (subject: Subject): string =>
  [
    subject.document.part,
    subject.described,
    ...(subject.kind === 'task' ? subject.targets : []),
  ].join();

/** A rule that applies, ready to look. All have one form, which the engine's loop is fast with. */
export interface ApplicableRule {
  readonly rule: Rule;
  readonly look: Look;
  readonly judgesUnknown: boolean;
}

/** A rule made ready to look. */
export const makeReady = (rule: Rule): ApplicableRule => ({
  rule,
  look: lookOf(rule),
  judgesUnknown: rule.judgesUnknown === true,
});

const chosen = new WeakMap<readonly Rule[], Map<string, readonly ApplicableRule[]>>();

const chooseOnce = (
  rules: readonly Rule[],
  key: string,
  applies: (rule: Rule) => boolean,
): readonly ApplicableRule[] => {
  const byKey = chosen.get(rules) ?? new Map<string, readonly ApplicableRule[]>();
  chosen.set(rules, byKey);
  const known = byKey.get(key) ?? rules.filter(applies).map(makeReady);
  byKey.set(key, known);
  return known;
};

/** The rules that apply to a subject. They are chosen once for all subjects of one kind and the same targets. */
export const applicableRules = (
  rules: readonly Rule[],
  subject: Subject,
): readonly ApplicableRule[] =>
  chooseOnce(rules, keyOf(subject), (rule) => ruleApplies(rule, subject));

/** The rules about a paste as a text. */
export const textRules = (rules: readonly Rule[]): readonly ApplicableRule[] =>
  chooseOnce(rules, 'text', ({ needs }) => needs === 'text');
