import type { FieldCard, Link } from '../../model/explanation.ts';
import { TARGETS, type Target } from '../../model/finding.ts';
import type { FactTables } from '../facts/tables.ts';
import type { FieldFile, FieldSource } from './field-files.ts';
import { createFieldIndex } from './field-index.ts';
import { createFieldFill } from './field-words.ts';

/** What fields are made of. */
export interface FieldData {
  readonly files: readonly FieldFile[];
  readonly tables: FactTables;
  /** Rules that watch a field, by what has it and its path. */
  readonly rules?: Readonly<Record<FieldCard['of'], ReadonlyMap<string, readonly Link[]>>>;
}

/** Every field of a task definition and of a service. */
export interface Fields {
  readonly all: readonly FieldCard[];
  /** The field with exactly this path; of the task definition where a service has the same. */
  readonly card: (path: string) => FieldCard | undefined;
  /** Every field with exactly this path: a task definition and a service share some. */
  readonly cards: (path: string) => readonly FieldCard[];
  /**
   * Paths that a text may mean, most useful first: a path with or without indexes, a JSON Pointer, a last name, in
   * the spelling of AWS, CloudFormation, Terraform or the CLI. Empty when it means none. Never throws.
   */
  readonly find: (words: string) => readonly string[];
  /** The same as cards; those of a service first when the text speaks of one. */
  readonly findCards: (words: string) => readonly FieldCard[];
}

const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_';
/** More than any field's depth or place in its file counts. */
const NOT_COMMON = 10_000;
const DEEPER = 1_000;

const within = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[]`);

const targetsOf = (path: string, missing: Readonly<Record<Target, readonly string[]>>) =>
  TARGETS.filter((target) => !missing[target].some((field) => within(path, field)));

const rankOf = ({ common, path }: FieldSource, position: number): number =>
  (common ? 0 : NOT_COMMON) + path.split('.').length * DEEPER + position;

/** Makes the cards of all fields. Throws when a text has a blank that no fact table fills. */
export const createFields = ({ files, tables, rules }: FieldData): Fields => {
  const fill = createFieldFill(tables);
  const { taskDefinition, service } = tables['launch-type-fields'];
  const named = files.flatMap(({ of, fields }) =>
    fields.map((source, position) => {
      const { path, type, required, summary, shape, also } = source;
      const ofTask = of === 'task definition';
      const field: FieldCard = {
        path,
        of,
        type,
        required,
        allowed: source.allowed === undefined ? null : fill(source.allowed),
        default: source.default === undefined ? null : fill(source.default),
        targets: targetsOf(path, ofTask ? taskDefinition : service),
        summary,
        rules: rules?.[of].get(path) ?? [],
        docs: `${API}${shape}.html`,
      };
      const rank = rankOf(source, position) + (ofTask ? 0 : DEEPER / 2);
      return { field, path, also, isMap: type === 'map of strings', rank };
    }),
  );
  const all = named.map(({ field }) => field);
  const byPath = new Map<string, FieldCard[]>();
  for (const field of all) byPath.set(field.path, [...(byPath.get(field.path) ?? []), field]);
  // Built when the first name is looked up.
  let index: ReturnType<typeof createFieldIndex<FieldCard>> | undefined;

  const cards: Fields['cards'] = (path) => byPath.get(path) ?? [];
  const findCards: Fields['findCards'] = (words) => {
    index ??= createFieldIndex(named);
    const found = index(words);
    if (!/\bservices?\b|create-?service/i.test(words)) return found;
    const ofService = (card: FieldCard) => Number(card.of === 'service');
    return [...found].sort((a, b) => ofService(b) - ofService(a));
  };
  return {
    all,
    cards,
    card: (path) => cards(path)[0],
    findCards,
    find: (words) => [...new Set(findCards(words).map(({ path }) => path))],
  };
};
