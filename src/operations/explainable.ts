import { createFacts } from '../knowledge/facts/facts.ts';
import type { FactTables } from '../knowledge/facts/tables.ts';
import { createFailures } from '../knowledge/failures/failures.ts';
import type { FieldFile } from '../knowledge/fields/field-files.ts';
import { createFields } from '../knowledge/fields/fields.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type PreparedSearch, prepareSearch } from '../knowledge/search.ts';
import { rules } from '../rules/registry.ts';
import { type Explainable, searchedBeside } from './explain.ts';
import { rulesOfFields } from './field-rules.ts';
import { allRules } from './rule-answer.ts';

/** What is loaded from the knowledge folder. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly tables: FactTables;
  readonly files: readonly FieldFile[];
  /** What its search is built from, where the build took it apart. */
  readonly prepared?: PreparedSearch;
}

/** All that can be explained: the loaded knowledge and the rules. */
export const explainable = ({ knowledge, tables, files, prepared }: Loaded): Explainable => ({
  knowledge,
  prepared,
  rules: allRules,
  facts: createFacts(tables),
  fields: createFields({ files, tables, rules: rulesOfFields(rules) }),
});

/** Takes apart what the search over a base and the rules is built from, for the build to keep. */
export const prepareExplain = (knowledge: Knowledge): PreparedSearch =>
  prepareSearch(knowledge, searchedBeside(allRules, createFailures(knowledge)));
