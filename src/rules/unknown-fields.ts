import { closest, distance } from 'fastest-levenshtein';
import { type FieldTree, taskDefinitionFields } from '../model/field-tree.ts';
import type { Path } from '../model/parse-task-definition.ts';
import { describeOnlyFields } from './tables.ts';

/** A field that AWS does not know, with the field that was probably meant. */
export interface UnknownField {
  readonly path: Path;
  readonly name: string;
  readonly nearest: string | undefined;
}

const nearestOf = (name: string, fields: readonly string[]): string | undefined => {
  if (name.length > 60) return undefined;
  const lower = fields.map((field) => field.toLowerCase());
  const found = closest(name.toLowerCase(), lower);
  const near = distance(name.toLowerCase(), found) <= Math.max(1, Math.floor(name.length / 4));
  return near ? fields[lower.indexOf(found)] : undefined;
};

function* walk(value: unknown, tree: FieldTree, path: Path): Iterable<UnknownField> {
  if (tree === null || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, tree, [...path, index]);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const known = tree.get(name);
    if (known !== undefined) yield* walk(inner, known, [...path, name]);
    else if (!tree.has(name) && (path.length > 0 || !describeOnlyFields.includes(name)))
      yield { path: [...path, name], name, nearest: nearestOf(name, [...tree.keys()]) };
  }
}

/** The fields of a task definition that AWS does not know, at every depth; describe-only fields do not count. */
export const unknownFields = (task: unknown): Iterable<UnknownField> =>
  walk(task, taskDefinitionFields, []);
