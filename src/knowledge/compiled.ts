import type { Link } from '../model/explanation.ts';
import type { RuleBook } from '../model/rule-book.ts';
import type { FactTables } from './facts/tables.ts';
import type { FieldFile } from './fields/field-files.ts';
import type { Knowledge } from './knowledge.ts';
import type { PreparedNames } from './prepare-names.ts';
import type { PreparedSearch } from './search.ts';

/** The whole knowledge base, read and found valid, the rules beside it, and what the search over both is built from. */
export interface KnowledgeBase {
  readonly knowledge: Knowledge;
  readonly tables: FactTables;
  readonly files: readonly FieldFile[];
  readonly rules: RuleBook;
  readonly prepared: PreparedSearch;
}

type Entries<Value> = readonly (readonly [string, Value])[];
type ValueOf<Key extends keyof Knowledge> =
  Knowledge[Key] extends ReadonlyMap<string, infer Value> ? Value : never;

/** What is stored: the base with lists of entries in place of its maps. */
interface Stored extends Omit<KnowledgeBase, 'knowledge' | 'rules' | 'prepared'> {
  readonly names: PreparedNames;
  readonly rules: RuleBook['answers'];
  readonly taskFields: Entries<readonly Link[]>;
  readonly serviceFields: Entries<readonly Link[]>;
  readonly knowledge: Omit<Knowledge, 'concepts' | 'comparisons' | 'drawings' | 'asked'>;
  readonly concepts: Entries<ValueOf<'concepts'>>;
  readonly comparisons: Entries<ValueOf<'comparisons'>>;
  readonly drawings: Entries<ValueOf<'drawings'>>;
  readonly asked: Entries<ValueOf<'asked'>>;
}

/** The base as two lines of JSON, which are read many times faster than its sources; few need the second. */
export const storeKnowledge = ({ knowledge, rules, prepared, ...rest }: KnowledgeBase): string => {
  const { concepts, comparisons, drawings, asked, ...lists } = knowledge;
  const stored: Stored = {
    ...rest,
    names: prepared.names,
    rules: rules.answers,
    taskFields: [...rules.ofFields['task definition']],
    serviceFields: [...rules.ofFields.service],
    knowledge: lists,
    concepts: [...concepts],
    comparisons: [...comparisons],
    drawings: [...drawings],
    asked: [...asked],
  };
  return `${JSON.stringify(stored)}\n${JSON.stringify(prepared.text())}\n`;
};

/** The base that {@link storeKnowledge} wrote. It was validated then, and is not again. */
export const restoreKnowledge = (text: string): KnowledgeBase => {
  const end = text.indexOf('\n');
  const stored: Stored = JSON.parse(text.slice(0, end));
  const { knowledge, concepts, comparisons, drawings, asked, ...more } = stored;
  const { names, rules, taskFields, serviceFields, ...rest } = more;
  return {
    ...rest,
    rules: {
      answers: rules,
      ofFields: { 'task definition': new Map(taskFields), service: new Map(serviceFields) },
    },
    prepared: { names, text: () => JSON.parse(text.slice(end)) },
    knowledge: {
      ...knowledge,
      concepts: new Map(concepts),
      comparisons: new Map(comparisons),
      drawings: new Map(drawings),
      asked: new Map(asked),
    },
  };
};
