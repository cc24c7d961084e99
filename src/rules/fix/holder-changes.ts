import type { Edit, JsonValue } from '../edit.ts';
import { apiName, pastedName, type Spelling, within } from '../read/field-naming.ts';
import type { JsonNode } from '../read/json-node.ts';
import type { PastedDocument } from '../read/pasted-document.ts';
import { type Holder, trace, traceValue } from './trace.ts';

/** Everything that is to change among the members or items of one object or list, by their index. */
export interface HolderChanges {
  readonly removed: Set<number>;
  readonly replaced: Map<number, JsonValue>;
  readonly renamed: Map<number, string>;
  readonly added: { readonly key: string | null; readonly value: JsonValue }[];
}

export type Changes = Map<Holder, HolderChanges>;

/** A value of the API as this document would spell it. */
const spelt = (value: JsonValue, spelling: Spelling): JsonValue => {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => spelt(item, spelling));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      pastedName(name, spelling),
      spelt(inner, within(spelling, name)),
    ]),
  );
};

const changesOf = (changes: Changes, holder: Holder): HolderChanges => {
  const known = changes.get(holder);
  if (known !== undefined) return known;
  const fresh = {
    removed: new Set<number>(),
    replaced: new Map<number, JsonValue>(),
    renamed: new Map<number, string>(),
    added: [],
  };
  changes.set(holder, fresh);
  return fresh;
};

const isNull = (node: JsonNode): boolean => node.type === 'scalar' && node.value === null;

const dropNulls = (node: JsonNode, changes: Changes): void => {
  if (node.type === 'scalar') return;
  const values = node.type === 'object' ? node.members.map(({ value }) => value) : node.items;
  for (const [index, value] of values.entries())
    if (isNull(value)) changesOf(changes, node).removed.add(index);
    else dropNulls(value, changes);
};

/** Adds what an edit means in a document to `changes`; false when the document has no place for it. */
export const collectEdit = (document: PastedDocument, edit: Edit, changes: Changes): boolean => {
  if (edit.kind === 'drop-nulls') {
    const node = traceValue(document, edit.path);
    if (node !== undefined) dropNulls(node, changes);
    return node !== undefined;
  }
  const spot = trace(document, edit.path);
  if (spot === undefined) return false;
  const { holder, indexes, rest, segment, spelling } = spot;
  const last = indexes.at(-1);
  if (edit.kind === 'remove') {
    if (last === undefined || rest.length > 0) return false;
    // An earlier member of the same key would come to count.
    for (const index of indexes) changesOf(changes, holder).removed.add(index);
    return true;
  }
  if (edit.kind === 'rename') {
    if (last === undefined || rest.length > 0 || holder.type !== 'object') return false;
    if (holder.members.some(({ key }) => apiName(key, spelling) === edit.to)) return false;
    changesOf(changes, holder).renamed.set(last, pastedName(edit.to, spelling));
    return true;
  }
  if (rest.some((name) => typeof name === 'number')) return false;
  const whole = rest.reduceRight<JsonValue>((value, name) => ({ [name]: value }), edit.value);
  const inner = typeof segment === 'string' ? within(spelling, segment) : spelling;
  const value = spelt(whole, inner);
  if (last !== undefined) changesOf(changes, holder).replaced.set(last, value);
  else if (holder.type === 'array') {
    if (segment !== holder.items.length) return false;
    changesOf(changes, holder).added.push({ key: null, value });
  } else if (typeof segment === 'string')
    changesOf(changes, holder).added.push({ key: pastedName(segment, spelling), value });
  else return false;
  return true;
};
