import { createFacts } from '../knowledge/facts/facts.ts';
import type { FactTables } from '../knowledge/facts/tables.ts';
import type { FieldFile } from '../knowledge/fields/field-files.ts';
import { createFields } from '../knowledge/fields/fields.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { rules } from '../rules/registry.ts';
import type { Explainable } from './explain.ts';
import { rulesOfFields } from './field-rules.ts';
import { allRules } from './rule-answer.ts';

/** What is loaded from the knowledge folder. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly tables: FactTables;
  readonly files: readonly FieldFile[];
}

/** All that can be explained: the loaded knowledge and the rules. */
export const explainable = ({ knowledge, tables, files }: Loaded): Explainable => ({
  knowledge,
  rules: allRules,
  facts: createFacts(tables),
  fields: createFields({ files, tables, rules: rulesOfFields(rules) }),
});
