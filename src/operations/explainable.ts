import type { KnowledgeBase } from '../knowledge/compiled.ts';
import { createFailures } from '../knowledge/failures/failures.ts';
import { prepareSearch } from '../knowledge/search.ts';
import type { RuleBook } from '../model/rule-book.ts';
import { rules } from '../rules/registry.ts';
import type { Explainable } from './explain.ts';
import { explainableWith, type Loaded } from './explain-base.ts';
import { rulesOfFields } from './field-rules.ts';
import { allRules } from './rule-answer.ts';
import { searchedBeside } from './searched-beside.ts';

const ruleBook = (): RuleBook => ({ answers: allRules, ofFields: rulesOfFields(rules) });

/** All that can be explained: the loaded knowledge and the rules. */
export const explainable = (loaded: Loaded): Explainable => explainableWith(loaded, ruleBook());

/** What the build keeps of all that can be explained, so that nothing has to be worked out again. */
export const compileBase = ({ knowledge, ...rest }: Loaded): KnowledgeBase => ({
  ...rest,
  knowledge,
  rules: ruleBook(),
  prepared: prepareSearch(knowledge, searchedBeside(allRules, createFailures(knowledge))),
});
