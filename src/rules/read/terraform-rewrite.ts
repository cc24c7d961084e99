import type { Path } from '../../model/parse-leniently.ts';
import { parseEmbedded } from './embedded-json.ts';
import { apiName } from './field-naming.ts';
import { type JsonNode, type Member, member, type ObjectNode } from './json-node.ts';
import type { Fault } from './read-stop.ts';
import type { Source } from './source.ts';
import { type Argument, type Arguments, NOT_SENT } from './terraform-arguments.ts';

const SNAKE = { naming: 'snake', free: false } as const;

const scalar = (value: string, { start, end }: JsonNode, pastedAt: Path): JsonNode => ({
  type: 'scalar',
  value,
  start,
  end,
  pastedAt,
});

const entry = (key: string, keyStart: number, value: JsonNode): Member => ({
  key,
  keyStart,
  value,
});

/** Empty values of computed documents: Terraform writes them where nothing was set. */
const isUnset = (node: JsonNode): boolean =>
  (node.type === 'scalar' && (node.value === null || node.value === '')) ||
  (node.type === 'array' && node.items.length === 0);

/** What is known of an argument; nothing of names such as `constructor`. */
const argumentOf = (known: Arguments, name: string): Argument | undefined =>
  Object.hasOwn(known, name) ? known[name] : undefined;

const placeholder = (node: JsonNode, at: Path): JsonNode =>
  scalar(`\${${String(at.at(-1))}}`, node, at);

/** A map as a list of objects, one for each key. */
const listed = (node: JsonNode, at: Path, name: string): JsonNode => {
  if (node.type !== 'object') return { ...node, pastedAt: at };
  const items = node.members.map(({ key, keyStart, value }): JsonNode => {
    const { start, end } = value;
    const inner = [...at, key];
    const members = [
      entry(name, keyStart, scalar(key, { ...value, start: keyStart }, inner)),
      entry('value', keyStart, { ...value, pastedAt: inner }),
    ];
    return { type: 'object', members, start, end, pastedAt: inner };
  });
  return { type: 'array', items, start: node.start, end: node.end, pastedAt: at };
};

/**
 * Reads a resource's arguments as the API spells them; every value knows where it was pasted. Arguments that hold JSON
 * which cannot be read are told to `onFault`, and count as not known.
 */
export const createRewriter = (
  source: Source,
  computed: boolean,
  onFault: (fault: Fault) => void,
) => {
  const converted = (node: JsonNode, at: Path, { form, inner }: Argument): JsonNode => {
    const [first] = node.type === 'array' ? node.items : [];
    switch (form) {
      case 'block':
        return first === undefined ? block(node, at, inner) : block(first, [...at, 0], inner);
      case 'blocks': {
        if (node.type === 'scalar') return { ...node, pastedAt: at };
        const list = node.type === 'array' ? node.items : [node];
        const items = list.map((item, index) =>
          block(item, node.type === 'array' ? [...at, index] : at, inner),
        );
        return { type: 'array', items, start: node.start, end: node.end, pastedAt: at };
      }
      case 'tags':
        return listed(node, at, 'key');
      case 'pairs':
        return listed(node, at, 'name');
      case 'switch':
        return node.type === 'scalar' && typeof node.value === 'boolean'
          ? scalar(node.value ? 'ENABLED' : 'DISABLED', node, at)
          : { ...node, pastedAt: at };
      case 'json': {
        const parsed = node.type === 'scalar' ? parseEmbedded(source, node) : undefined;
        if (parsed === undefined) return { ...node, pastedAt: node.pastedAt ?? at };
        if (parsed.ok) return { ...parsed.json.node, pastedAt: at };
        onFault(parsed.fault);
        return placeholder(node, at);
      }
      default:
        return { ...node, pastedAt: node.pastedAt ?? at };
    }
  };

  /** Puts a value at a path of the API; what several arguments share, such as a configuration, is made once. */
  const put = (members: Member[], path: readonly string[], value: JsonNode, keyStart: number) => {
    const [key = '', ...rest] = path;
    if (rest.length === 0) return void members.push(entry(key, keyStart, value));
    const before = members.findIndex((one) => one.key === key);
    const inner: Member[] = [];
    const holder = members[before]?.value;
    if (holder?.type === 'object') inner.push(...holder.members);
    put(inner, rest, value, keyStart);
    const { start, end, pastedAt = [] } = holder ?? value;
    const made = entry(key, keyStart, { type: 'object', members: inner, start, end, pastedAt });
    if (before === -1) members.push(made);
    else members[before] = made;
  };

  const block = (node: JsonNode, at: Path, inner: Arguments = {}): JsonNode => {
    if (node.type !== 'object') return { ...node, pastedAt: at };
    const members: Member[] = [];
    const last = new Map(node.members.map((one) => [one.key, one]));
    for (const { key, keyStart, value } of last.values()) {
      const argument = argumentOf(inner, key) ?? {
        path: [apiName(key, SNAKE)],
        form: 'value' as const,
      };
      if (NOT_SENT.has(key) || (computed && isUnset(value))) continue;
      if (value.type === 'scalar' && value.value === null) continue;
      put(members, argument.path, converted(value, [...at, key], argument), keyStart);
    }
    for (const { key, keyStart, value } of dynamicBlocks(node)) {
      const path = argumentOf(inner, key)?.path ?? [apiName(key, SNAKE)];
      put(members, path, placeholder(value, [...at, 'dynamic', key]), keyStart);
    }
    return { type: 'object', members, start: node.start, end: node.end, pastedAt: at };
  };

  return block;
};

/** Blocks that Terraform repeats for values it knows only later. */
const dynamicBlocks = (node: ObjectNode): readonly Member[] => {
  const dynamic = member(node, 'dynamic');
  return dynamic?.type === 'object' ? dynamic.members : [];
};
