import type { RuleAnswer } from '../model/explanation.ts';
import type { ExampleInput, Rule } from '../rules/define-rule.ts';
import { eraseBlanks } from '../rules/fill-template.ts';
import { rules } from '../rules/registry.ts';

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

const asText = (input: ExampleInput | undefined): string =>
  typeof input === 'string' ? input : JSON.stringify(input ?? {}, null, 2);

const ABOUT = {
  service: 'service',
  cluster: 'cluster',
  'capacity-provider': 'capacity provider',
} as const;

const aboutOf = ({ needs }: Rule): Pick<RuleAnswer, 'about'> =>
  needs === 'service' || needs === 'cluster' || needs === 'capacity-provider'
    ? { about: ABOUT[needs] }
    : {};

const answer = (rule: Rule): RuleAnswer => ({
  kind: 'rule',
  id: rule.id,
  title: rule.summary,
  ...aboutOf(rule),
  tier: rule.tier,
  category: rule.category,
  why: rule.contradicts === undefined ? rule.why : `${rule.why} ${rule.contradicts}`,
  fix: rule.fix,
  awsError: rule.awsError === null ? null : eraseBlanks(rule.awsError),
  concept:
    rule.concept === null ? null : { kind: 'concept', id: rule.concept, title: rule.concept },
  good: asText(rule.examples.valid[0]),
  bad: asText(rule.examples.invalid[0]?.input),
  docs: rule.docs,
});

/** Every rule as explain shows it, sorted by id. `concept.title` is the concept's id: rules do not know titles. */
export const allRules: readonly RuleAnswer[] = rules.map(answer);

/** What there is to say about one rule, or undefined when no rule has this id. */
export const ruleAnswer = (id: string): RuleAnswer | undefined => {
  const rule = byId.get(id);
  return rule && answer(rule);
};
