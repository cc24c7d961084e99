import { findEscaped, parseEscaped } from './embedded-json.ts';
import { findHcl } from './find-hcl.ts';
import { findYaml } from './find-yaml.ts';
import type { JsonNode } from './json-node.ts';
import { parseHcl } from './parse-hcl.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Syntax } from './pasted-document.ts';
import type { Fault } from './read-stop.ts';
import { findJson } from './surroundings.ts';

/** A stretch of text in one language. */
interface Candidate {
  readonly syntax: Syntax;
  readonly start: number;
  /** Where it ends as far as its lines tell; the readers of the other languages find their ends themselves. */
  readonly end?: number;
}

/** What a stretch of text holds. */
export interface Block {
  readonly syntax: Syntax;
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly JsonNode[];
  readonly fault: Fault | null;
  readonly values: number;
  readonly comments: number;
  readonly trailingCommas: number;
  readonly barePlaceholders: number;
  readonly oldBooleans: number;
  /** Keys and strings that were written as JavaScript and Python do, not as JSON. */
  readonly loose: number;
  /** Whether it stood within a string, its quotes escaped. */
  readonly escaped: boolean;
}

const EMPTY = {
  nodes: [],
  fault: null,
  values: 0,
  comments: 0,
  trailingCommas: 0,
  barePlaceholders: 0,
  oldBooleans: 0,
  loose: 0,
  escaped: false,
} as const;

/** A longer end is not looked through for being blank before it is searched: many blocks would do so one after another. */
const BLANK_END = 64;

type Decode = (value: string) => string;

/** Lists and objects of Terraform's language begin as those of JSON do, but their keys have no quotes. */
const BARE_HCL = /^[\s[{]*[A-Za-z_]\w*[ \t]*=(?!=)/;

const jsonBlock = (text: string, start: number, decode: Decode): Block => {
  const parsed = parseJson(text, start, decode);
  if (parsed.ok) {
    const { node, ...counts } = parsed.json;
    return { ...EMPTY, ...counts, syntax: 'json', start, end: node.end, nodes: [node] };
  }
  if (BARE_HCL.test(text.slice(start, start + 300))) return hclBlock(text, start);
  return { ...EMPTY, syntax: 'json', start, end: text.length, fault: parsed.fault };
};

/** JSON within a string is the whole of the paste. */
const escapedBlock = (text: string, decode: Decode): Block | undefined => {
  const spot = findEscaped(text);
  if (spot === undefined) return undefined;
  const found = { ...EMPTY, syntax: 'json', ...spot, escaped: true } as const;
  const parsed = parseEscaped({ text, decode }, spot);
  if (!parsed.ok) return { ...found, end: text.length, fault: parsed.fault };
  const { node, ...counts } = parsed.json;
  return { ...found, ...counts, nodes: [node], end: Math.min(text.length, spot.end + 1) };
};

const hclBlock = (text: string, start: number): Block => {
  const parsed = parseHcl(text, start);
  if (!parsed.ok) return { ...EMPTY, syntax: 'hcl', start, end: text.length, fault: parsed.fault };
  const { node, end, values } = parsed;
  return { ...EMPTY, syntax: 'hcl', start, end, nodes: [node], values };
};

const yamlBlock = (text: string, start: number, end: number, decode: Decode): Block => {
  const parsed = parseYaml(text, start, end, decode);
  const found = { ...EMPTY, syntax: 'yaml', start, end } as const;
  if (!parsed.ok) return { ...found, fault: parsed.fault };
  const { values, oldBooleans } = parsed.notes;
  return { ...found, nodes: parsed.nodes, values, oldBooleans };
};

/**
 * Finds the blocks of a text one after another. Each language is looked for once and again only behind what was read,
 * so that many blocks take no longer than one.
 */
export const createBlockFinder = (text: string, decode: Decode) => {
  const seen = new Map<Syntax, Candidate | undefined>();
  const find: Readonly<Record<Syntax, (from: number) => Candidate | undefined>> = {
    hcl: (from) => {
      const start = findHcl(text, from);
      return start === undefined ? undefined : { syntax: 'hcl', start };
    },
    yaml: (from) => {
      const span = findYaml(text, from);
      return span && { syntax: 'yaml', ...span };
    },
    json: (from) => {
      const start = findJson(text, from);
      return start === undefined ? undefined : { syntax: 'json', start };
    },
  };

  const candidate = (syntax: Syntax, from: number): Candidate | undefined => {
    const known = seen.get(syntax);
    if (seen.has(syntax) && (known === undefined || known.start >= from)) return known;
    const found = find[syntax](from);
    seen.set(syntax, found);
    return found;
  };

  const read = ({ syntax, start, end = text.length }: Candidate): Block => {
    if (syntax === 'json') return jsonBlock(text, start, decode);
    return syntax === 'hcl' ? hclBlock(text, start) : yamlBlock(text, start, end, decode);
  };

  /** The next block that begins at or behind an offset, or undefined when nothing more can be read. */
  return (from: number): Block | undefined => {
    // Most pastes end with their last brace: then there is nothing to look for.
    if (text.length - from < BLANK_END && text.slice(from).trim() === '') return undefined;
    const escaped = from === 0 ? escapedBlock(text, decode) : undefined;
    if (escaped !== undefined) return escaped;
    const json = candidate('json', from);
    // Most pastes begin with a brace, and nothing else has to be looked for.
    if (json !== undefined && text.slice(from, json.start).trim() === '') return read(json);
    const [first] = (['hcl', 'yaml', 'json'] as const)
      .flatMap((syntax) => candidate(syntax, from) ?? [])
      .sort((a, b) => a.start - b.start);
    return first && read(first);
  };
};
