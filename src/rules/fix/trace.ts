import type { Path } from '../../model/parse-leniently.ts';
import {
  apiName,
  intrinsicPlaceholder,
  isAbsent,
  type Spelling,
  within,
} from '../read/field-naming.ts';
import type { JsonNode } from '../read/json-node.ts';
import { type PastedDocument, rootOf } from '../read/pasted-document.ts';

/** An object or a list of a document, in which an edit takes place. */
export type Holder = Exclude<JsonNode, { readonly type: 'scalar' }>;

/** Where an edit takes place. */
export interface Spot {
  readonly holder: Holder;
  /** Members or items of the holder that the path names; several when a key stands twice. Empty when it is missing. */
  readonly indexes: readonly number[];
  /** What the path still names beyond this: missing fields within one that is missing, or null. */
  readonly rest: Path;
  readonly segment: string | number;
  /** How the keys of the holder are spelt. */
  readonly spelling: Spelling;
}

const indexesOf = (holder: Holder, segment: string | number, spelling: Spelling): number[] => {
  if (holder.type === 'object')
    return holder.members.flatMap(({ key }, index) =>
      apiName(key, spelling) === segment ? [index] : [],
    );
  const kept = holder.items.flatMap((item, index) => (isAbsent(item, spelling) ? [] : [index]));
  const index = typeof segment === 'number' ? kept[segment] : undefined;
  return index === undefined ? [] : [index];
};

const valueAt = (holder: Holder, index: number | undefined): JsonNode | undefined => {
  if (index === undefined) return undefined;
  return holder.type === 'object' ? holder.members[index]?.value : holder.items[index];
};

/** The value at an API path, whatever it is; a path that leads out of the document leads to its root. */
export const traceValue = (document: PastedDocument, path: Path): JsonNode | undefined => {
  if (path.length <= rootOf(document).length) return document.node;
  const spot = trace(document, path);
  return spot?.rest.length === 0 ? valueAt(spot.holder, spot.indexes.at(-1)) : undefined;
};

/**
 * Finds the place of an API path in a document. Undefined where the document has no such place: outside of the part
 * that was pasted, at its root, or within a CloudFormation function.
 */
export const trace = (document: PastedDocument, path: Path): Spot | undefined => {
  const root = rootOf(document);
  if (!root.every((segment, index) => path[index] === segment)) return undefined;
  let { node, spelling } = document;
  const inner = path.slice(root.length);
  for (const [depth, segment] of inner.entries()) {
    if (node.type === 'scalar' || intrinsicPlaceholder(node, spelling) !== undefined)
      return undefined;
    const holder: Holder = node;
    const indexes = indexesOf(holder, segment, spelling);
    const value = valueAt(holder, indexes.at(-1));
    const rest = inner.slice(depth + 1);
    if (value === undefined || rest.length === 0 || isAbsent(value, spelling))
      return { holder, indexes, rest, segment, spelling };
    node = value;
    if (typeof segment === 'string') spelling = within(spelling, segment);
  }
  return undefined;
};
