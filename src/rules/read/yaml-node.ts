import { type Document, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { JsonNode, Member } from './json-node.ts';
import { MAX_DEPTH, MAX_VALUES, ReadStop } from './read-stop.ts';

/** Words that YAML 1.1, which CloudFormation reads, takes for true and false, and YAML 1.2 for words. */
const OLD_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

/** CloudFormation's short forms whose long form is not `Fn::` and the name. */
const OTHER_TAGS: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
]);

const FUNCTION_TAG =
  /^!(?:Base64|Cidr|FindInMap|ForEach|GetAtt|GetAZs|If|ImportValue|Join|Length|Select|Split|Sub|ToJsonString|Transform|And|Equals|Not|Or)$/;

/** What was seen in all documents of one text. */
export interface YamlNotes {
  values: number;
  oldBooleans: number;
}

const longForm = (tag: string | undefined): string | undefined => {
  if (tag === undefined) return undefined;
  return OTHER_TAGS.get(tag) ?? (FUNCTION_TAG.test(tag) ? `Fn::${tag.slice(1)}` : undefined);
};

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

/** Reads the tree of one YAML document; `from` is the offset in the text at which the YAML begins. */
export const createYamlReader = (
  source: string,
  from: number,
  decode: (value: string) => string,
  notes: YamlNotes,
) => {
  const anchors = new Map<string, JsonNode>();
  const sizes = new Map<JsonNode, number>();

  const stop = (at: number, found: string, expected: string): never => {
    throw new ReadStop({ offset: from + at, found, expected });
  };

  const count = (at: number, size: number): void => {
    notes.values += size;
    if (notes.values > MAX_VALUES) stop(at, 'too many values', `at most ${MAX_VALUES}`);
  };

  const scalarValue = (value: unknown, plain: boolean, start: number, end: number) => {
    const written = source.slice(start, end);
    if (plain && OLD_BOOLEAN.test(written)) notes.oldBooleans += 1;
    if (typeof value === 'string') return decode(value);
    if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
    // Account ids and codes are digits that no number may shorten.
    const exact = typeof value === 'number' && Number.isFinite(value) && !/^[-+]?0\d/.test(written);
    return exact ? value : written;
  };

  const spot = ({ range }: Ranged): { start: number; end: number } => ({
    start: from + (range?.[0] ?? 0),
    end: from + (range?.[1] ?? 0),
  });

  const members = (pairs: readonly unknown[], depth: number): readonly Member[] => {
    const own: Member[] = [];
    const merged: Member[] = [];
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const { key, value } = pair;
      const range = isScalar(key) ? key.range : undefined;
      const keyStart = from + (range?.[0] ?? 0);
      const written = isScalar(key) ? key.value : undefined;
      const name = typeof written === 'string' ? decode(written) : String(written ?? '');
      const at = { range: [range?.[1] ?? 0, range?.[1] ?? 0, 0] as const };
      const node = convert(value ?? at, depth + 1);
      if (name !== '<<') own.push({ key: name, keyStart, value: node });
      else
        for (const map of node.type === 'array' ? node.items.toReversed() : [node])
          if (map.type === 'object') merged.push(...map.members);
    }
    if (merged.length === 0) return own;
    const keys = new Set(own.map(({ key }) => key));
    const inherited = new Map(merged.map((one) => [one.key, one]));
    return [...[...inherited.values()].filter(({ key }) => !keys.has(key)), ...own];
  };

  const content = (node: unknown, depth: number): JsonNode => {
    const at = spot(typeof node === 'object' && node !== null ? node : {});
    if (isMap(node)) return { type: 'object', members: members(node.items, depth), ...at };
    if (isSeq(node))
      return { type: 'array', items: node.items.map((item) => convert(item, depth + 1)), ...at };
    if (!isScalar(node)) return { type: 'scalar', value: null, ...at };
    const value = scalarValue(node.value, node.type === 'PLAIN', at.start - from, at.end - from);
    return { type: 'scalar', value, ...at };
  };

  const alias = (name: string, at: number): JsonNode => {
    const target = anchors.get(name);
    if (target === undefined)
      return stop(at, 'an alias without a name that was given before', '"&name" before "*name"');
    count(at, sizes.get(target) ?? 1);
    return target;
  };

  const convert = (node: unknown, depth: number): JsonNode => {
    if (isAlias(node)) return alias(node.source, node.range?.[0] ?? 0);
    const before = notes.values;
    const { start, end } = spot(typeof node === 'object' && node !== null ? node : {});
    if (depth > MAX_DEPTH) stop(start - from, 'too many levels of nesting', `at most ${MAX_DEPTH}`);
    count(start - from, 1);
    const inner = content(node, depth);
    const tagged = isScalar(node) || isMap(node) || isSeq(node) ? longForm(node.tag) : undefined;
    const result: JsonNode =
      tagged === undefined
        ? inner
        : { type: 'object', members: [{ key: tagged, keyStart: start, value: inner }], start, end };
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) {
        anchors.set(node.anchor, result);
        sizes.set(result, notes.values - before);
      }
    }
    return result;
  };

  return ({ contents }: Document): JsonNode => {
    anchors.clear();
    return convert(contents, 1);
  };
};
