import type { JsonNode } from './json-node.ts';
import { type JsonResult, parseJson } from './parse-json.ts';
import type { Source } from './source.ts';

/** A string's content, and for each of its characters the offset in the text where it was written. */
interface Content {
  readonly text: string;
  readonly offsetOf: (index: number) => number;
}

const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const quotedContent = (text: string, start: number, end: number): Content => {
  const out: string[] = [];
  const offsets: number[] = [];
  for (let at = start + 1; at < end - 1; at += 1) {
    offsets.push(at);
    const char = text.charAt(at);
    if (char !== '\\') {
      out.push(char);
      continue;
    }
    at += 1;
    const letter = text.charAt(at);
    const code =
      letter === 'u' ? /^[\da-fA-F]{4}/.exec(text.slice(at + 1, at + 5))?.[0] : undefined;
    if (code !== undefined) at += 4;
    out.push(
      code === undefined
        ? (ESCAPED[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return { text: out.join(''), offsetOf: (index) => offsets[index] ?? end };
};

/** The lines of a heredoc without the two that hold its marker. */
const heredocContent = (text: string, start: number, end: number): Content => {
  const first = text.indexOf('\n', start) + 1;
  const last = text.lastIndexOf('\n', end - 1);
  return { text: text.slice(first, Math.max(first, last)), offsetOf: (index) => first + index };
};

/** Quotes within interpolations end no string of the JSON around them. Braces end the search, which keeps it linear. */
const withoutInnerQuotes = (text: string): string =>
  text.replace(/\$\{[^{}\n]*\}/g, (part) => part.replaceAll('"', "'"));

const moved = (node: JsonNode, offsetOf: (index: number) => number): JsonNode => {
  const spot = { start: offsetOf(node.start), end: offsetOf(node.end - 1) + 1 };
  if (node.type === 'scalar') return { ...node, ...spot };
  if (node.type === 'array')
    return { ...node, ...spot, items: node.items.map((item) => moved(item, offsetOf)) };
  const members = node.members.map(({ key, keyStart, value }) => ({
    key,
    keyStart: offsetOf(keyStart),
    value: moved(value, offsetOf),
  }));
  return { ...node, ...spot, members };
};

const parseContent = (content: Content, decode: Source['decode']): JsonResult => {
  const masked = withoutInnerQuotes(content.text);
  const parsed = parseJson(masked, 0, decode);
  if (!parsed.ok)
    return { ok: false, fault: { ...parsed.fault, offset: content.offsetOf(parsed.fault.offset) } };
  return { ok: true, json: { ...parsed.json, node: moved(parsed.json.node, content.offsetOf) } };
};

/**
 * Reads the JSON that a string holds: one in double quotes with escapes, or a heredoc. Its places are those in the text
 * around it. Undefined where the text holds no such string there.
 */
export const parseEmbedded = (
  { text, decode }: Source,
  { start, end }: Pick<JsonNode, 'start' | 'end'>,
): JsonResult | undefined => {
  const quoted = text.charAt(start) === '"';
  if (!quoted && !/^(?:<<|&lt;&lt;)/.test(text.slice(start, start + 8))) return undefined;
  return parseContent((quoted ? quotedContent : heredocContent)(text, start, end), decode);
};

/** How JSON begins whose quotes were escaped, so that it could stand within a string: `"{\"family\"`, `[{\n \"name\"`. */
const ESCAPED_JSON = /^"?(?:\s|\\[nrt])*[[{](?:[\s[{]|\\[nrt])*\\"/;
const ESCAPED_HEAD = 200;

/** Where a text is one JSON string, or the inside of one, with JSON in it: the content's place, without the quotes. */
export const findEscaped = (
  text: string,
): { readonly start: number; readonly end: number } | undefined => {
  const first = text.length - text.trimStart().length;
  if (!ESCAPED_JSON.test(text.slice(first, first + ESCAPED_HEAD))) return undefined;
  const start = text.charAt(first) === '"' ? first + 1 : first;
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return { start, end: at };
  }
  return { start, end: text.trimEnd().length };
};

/** Reads JSON whose quotes were escaped, between two offsets. Its places are those in the text. */
export const parseEscaped = (
  { text, decode }: Pick<Source, 'text' | 'decode'>,
  { start, end }: { readonly start: number; readonly end: number },
): JsonResult => {
  const parsed = parseContent(quotedContent(text, start - 1, end + 1), decode);
  if (parsed.ok) return parsed;
  return { ok: false, fault: { ...parsed.fault, offset: Math.min(parsed.fault.offset, end) } };
};
