import type { Path } from '../../model/parse-leniently.ts';
import { type JsonNode, member, type ObjectNode } from './json-node.ts';
import type { Source } from './source.ts';

const REFERENCE = /^(?:local\.([A-Za-z_][\w-]*)|jsonencode\(\s*local\.([A-Za-z_][\w-]*)\s*\))$/;
const REFERENCE_CHARACTERS = 300;

/** Locals may refer to locals, and a hostile paste could double them without end. */
const MAX_DEPTH = 5;
const MAX_NODES = 20_000;

interface Local {
  readonly node: JsonNode;
  readonly at: Path;
}

const localsOf = (root: ObjectNode, pointer: Path): ReadonlyMap<string, Local> => {
  const blocks = member(root, 'locals');
  const list: readonly (readonly [JsonNode | undefined, Path])[] =
    blocks?.type === 'array'
      ? blocks.items.map((item, index) => [item, [...pointer, 'locals', index]] as const)
      : [[blocks, [...pointer, 'locals']]];
  return new Map(
    list.flatMap(([block, at]) =>
      block?.type === 'object'
        ? block.members.map(({ key, value }) => [key, { node: value, at: [...at, key] }] as const)
        : [],
    ),
  );
};

/**
 * Puts what `local.NAME` and `jsonencode(local.NAME)` stand for in their place, where the paste has the local too. What was
 * put there keeps its own place in the text.
 */
export const withLocals = (
  root: ObjectNode,
  pointer: Path,
  { text }: Source,
): ((node: JsonNode) => JsonNode) => {
  const locals = localsOf(root, pointer);
  if (locals.size === 0) return (node) => node;
  let left = MAX_NODES;
  const resolved = (node: JsonNode, depth: number): JsonNode => {
    left -= 1;
    if (left < 0) return node;
    if (node.type === 'array')
      return { ...node, items: node.items.map((item) => resolved(item, depth)) };
    if (node.type === 'object') {
      const members = node.members.map((one) => ({ ...one, value: resolved(one.value, depth) }));
      return { ...node, members };
    }
    const written = text.slice(node.start, Math.min(node.end, node.start + REFERENCE_CHARACTERS));
    const [, direct, encoded] = REFERENCE.exec(written.trim()) ?? [];
    const local = locals.get(direct ?? encoded ?? '');
    return local === undefined || depth >= MAX_DEPTH
      ? node
      : { ...resolved(local.node, depth + 1), pastedAt: local.at };
  };
  return (node) => resolved(node, 0);
};
