import type { Shape } from '../../model/check-report.ts';
import type { Path } from '../../model/parse-leniently.ts';
import {
  apiName,
  intrinsicPlaceholder,
  isAbsent,
  pastedName,
  type Spelling,
  within,
} from './field-naming.ts';
import type { JsonNode } from './json-node.ts';

/**
 * What a document is: a whole task definition, its list of containers or one container; or one of the things around
 * task definitions.
 */
export type Part =
  | 'task'
  | 'containers'
  | 'container'
  | 'service'
  | 'cluster'
  | 'capacity-provider';

/** The language that a document was written in. Edits of JSON text fit only the first. */
export type Syntax = 'json' | 'yaml' | 'hcl';

/** One definition within a paste, still as it was written. */
export interface PastedDocument {
  readonly shape: Shape;
  readonly part: Part;
  readonly syntax: Syntax;
  readonly spelling: Spelling;
  readonly node: JsonNode;
  /** Keys and indexes that lead from the pasted value to this document, as they were pasted. */
  readonly pointer: Path;
  /** What the paste itself calls it: CloudFormation's logical id, or the name of Terraform's resource. */
  readonly logicalId?: string;
}

/** Whether the author's text may be changed: Terraform's language is not written here, nor what Terraform itself wrote. */
export const isEditable = ({ syntax, spelling }: PastedDocument): boolean =>
  syntax !== 'hcl' && spelling.naming !== 'terraform';

/** Where something is: its place in the paste as keys, and as an offset in the text. */
export interface Place {
  readonly pointer: Path;
  readonly offset: number;
}

/** Paths of the document's own root in what rules see of it. */
const ROOTS: Readonly<Record<Part, Path>> = {
  task: [],
  containers: ['containerDefinitions'],
  container: ['containerDefinitions', 0],
  service: [],
  cluster: [],
  'capacity-provider': [],
};

/** The path at which rules see a document's own root. */
export const rootOf = ({ part }: PastedDocument): Path => ROOTS[part];

/** Nulls and CloudFormation's NoValue that were left out while a document was turned into a value. */
export interface LeftOut {
  nulls: number;
}

const plainValue = (node: JsonNode, spelling: Spelling, leftOut: LeftOut): unknown => {
  if (node.type === 'scalar') return node.value;
  const placeholder = intrinsicPlaceholder(node, spelling);
  if (placeholder !== undefined) return placeholder;
  if (node.type === 'array') {
    const kept: unknown[] = [];
    for (const item of node.items)
      if (isAbsent(item, spelling)) leftOut.nulls += 1;
      else kept.push(plainValue(item, spelling, leftOut));
    return kept;
  }
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.members) {
    const name = apiName(key, spelling);
    // What a macro will put beside the other fields is not known, and it is no field itself.
    if (spelling.naming === 'cloudformation' && key.startsWith('Fn::')) continue;
    if (isAbsent(value, spelling)) {
      leftOut.nulls += 1;
      delete object[name];
    } else if (name !== '__proto__')
      object[name] = plainValue(value, within(spelling, name), leftOut);
  }
  return object;
};

/**
 * The document in the API's spelling, without nulls and not yet typed: a task definition, or the service, cluster or
 * capacity provider that it is.
 */
export const documentValue = (document: PastedDocument, leftOut: LeftOut): unknown => {
  const value = plainValue(document.node, document.spelling, leftOut);
  if (document.part === 'containers') return { containerDefinitions: value };
  return document.part === 'container' ? { containerDefinitions: [value] } : value;
};

/** A member or item of a node under the API's name, with the key under which it was pasted. */
const child = (
  node: JsonNode,
  segment: string | number,
  spelling: Spelling,
): { key: string | number; node: JsonNode } | undefined => {
  if (node.type === 'object') {
    const found = node.members.findLast(({ key }) => apiName(key, spelling) === segment);
    return found && { key: found.key, node: found.value };
  }
  if (node.type === 'scalar' || typeof segment !== 'number') return undefined;
  const kept = node.items.filter((item) => !isAbsent(item, spelling))[segment];
  return kept && { key: node.items.indexOf(kept), node: kept };
};

/**
 * Where the paste holds what stands at a path of the task definition. For a missing field the pointer names it
 * as this document would spell it, and the offset is that of what should hold it.
 */
export const locate = (document: PastedDocument, path: Path): Place => {
  const root = ROOTS[document.part];
  const inside = root.every((segment, index) => path[index] === segment);
  let pointer = [...(document.node.pastedAt ?? document.pointer)];
  let { node, spelling } = document;
  for (const segment of inside ? path.slice(root.length) : []) {
    const found = child(node, segment, spelling);
    if (found === undefined) {
      if (node.type !== 'scalar')
        pointer.push(typeof segment === 'number' ? segment : pastedName(segment, spelling));
      break;
    }
    node = found.node;
    pointer = node.pastedAt === undefined ? [...pointer, found.key] : [...node.pastedAt];
    if (typeof segment === 'string') spelling = within(spelling, segment);
  }
  return { pointer, offset: node.start };
};
