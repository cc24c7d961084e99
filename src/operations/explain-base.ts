import { createFacts } from '../knowledge/facts/facts.ts';
import type { FactTables } from '../knowledge/facts/tables.ts';
import type { FieldFile } from '../knowledge/fields/field-files.ts';
import { createFields } from '../knowledge/fields/fields.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PreparedSearch } from '../knowledge/search.ts';
import type { RuleBook } from '../model/rule-book.ts';
import type { Explainable } from './explain.ts';

/** What is loaded from the knowledge folder. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly tables: FactTables;
  readonly files: readonly FieldFile[];
  /** What its search is built from, where the build took it apart. */
  readonly prepared?: PreparedSearch;
}

/** All that can be explained, the rules as they are told: none of them has to be loaded for it. */
export const explainableWith = (
  { knowledge, tables, files, prepared }: Loaded,
  { answers, ofFields }: RuleBook,
): Explainable => ({
  knowledge,
  rules: answers,
  facts: createFacts(tables),
  fields: createFields({ files, tables, rules: ofFields }),
  prepared,
});
