import { createScanner } from 'jsonc-parser';
import type { JsonValue } from '../edit.ts';
import type { JsonNode } from '../read/json-node.ts';
import { Token } from '../read/json-token.ts';
import { isSlackText } from '../read/slack-text.ts';
import type { Holder } from './trace.ts';

/** How a document is laid out, so that what is added looks like what was there. */
export interface Layout {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** Whether the document has more than one line. */
  readonly lines: boolean;
  /** What stands between a key and its value. */
  readonly colon: string;
  /** What stands between two members on one line. */
  readonly comma: string;
  readonly quote: (text: string) => string;
}

/** A member or an item with its key, as a piece of the text. */
export interface Entry {
  readonly start: number;
  readonly end: number;
}

/** The members or items of an object or list. */
export const entriesOf = (holder: Holder): readonly Entry[] =>
  holder.type === 'object'
    ? holder.members.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }))
    : holder.items;

/** The white space before an offset when nothing else stands before it on its line, else undefined. */
export const indentBefore = (text: string, offset: number): string | undefined => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
};

/** The white space that begins the line of an offset. */
export const indentOfLine = (text: string, offset: number): string => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
};

/** The end of the token that begins at an offset. */
export const tokenEnd = (text: string, start: number): number => {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  scanner.scan();
  return scanner.getPosition();
};

/** The offset of the comma behind an offset, with only white space and comments in between; undefined when there is none. */
export const commaBehind = (text: string, offset: number): number | undefined => {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  return scanner.scan() === Token.Comma ? scanner.getTokenOffset() : undefined;
};

const isHolder = (node: JsonNode): node is Holder => node.type !== 'scalar';

function* holdersIn(node: JsonNode): Iterable<Holder> {
  if (!isHolder(node)) return;
  yield node;
  for (const inner of node.type === 'object' ? node.members.map(({ value }) => value) : node.items)
    yield* holdersIn(inner);
}

const slackEscaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How the document with this root is laid out; `text` is repaired, `original` as it was pasted. */
export const layoutOf = (text: string, original: string, root: JsonNode): Layout => {
  const lines = text.slice(root.start, root.end).includes('\n');
  let unit: string | undefined;
  let colon: string | undefined;
  let comma: string | undefined;
  for (const holder of holdersIn(root)) {
    const [first, second] = entriesOf(holder);
    if (first === undefined) continue;
    const indent = indentBefore(text, first.start);
    const outer = indentOfLine(text, holder.start);
    if (unit === undefined && indent?.startsWith(outer) && indent.length > outer.length)
      unit = indent.slice(outer.length);
    const member = holder.type === 'object' ? holder.members[0] : undefined;
    if (member !== undefined)
      colon ??= text.slice(tokenEnd(text, member.keyStart), member.value.start);
    if (second !== undefined && indent === undefined) comma ??= text.slice(first.end, second.start);
    if (unit !== undefined && colon !== undefined && comma !== undefined) break;
  }
  const spaced = colon !== ':';
  return {
    eol: original.includes('\r\n') ? '\r\n' : '\n',
    unit: unit ?? '  ',
    lines,
    colon: colon !== undefined && /^ *: *$/.test(colon) ? colon : ': ',
    comma: comma !== undefined && /^, *$/.test(comma) ? comma : spaced ? ', ' : ',',
    quote: (value) => JSON.stringify(isSlackText(original) ? slackEscaped(value) : value),
  };
};

/** A value as JSON on one line, spaced as the document is. */
const inline = (value: JsonValue, layout: Layout): string => {
  const { colon, comma, quote } = layout;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item: JsonValue) => inline(item, layout)).join(comma)}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${quote(key)}${colon}${inline(item, layout)}`,
  );
  return `{${members.join(comma)}}`;
};

/** A value as JSON; objects take lines of their own when the document has lines. `indent` is that of the line it begins on. */
export const layValue = (value: JsonValue, indent: string, layout: Layout): string => {
  const flat = typeof value !== 'object' || (Array.isArray(value) && value.every(isScalar));
  return flat || !layout.lines ? inline(value, layout) : spreadValue(value, indent, layout);
};

/** A list or object with a line for each item or member. `indent` is that of the line it begins on. */
export const spreadValue = (value: JsonValue, indent: string, layout: Layout): string => {
  if (typeof value !== 'object') return inline(value, layout);
  const { eol, unit, colon, quote } = layout;
  const deeper = indent + unit;
  const parts = Array.isArray(value)
    ? value.map((item: JsonValue) => layValue(item, deeper, layout))
    : Object.entries(value).map(
        ([key, item]) => `${quote(key)}${colon}${layValue(item, deeper, layout)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  return `${open}${eol}${parts.map((part) => deeper + part).join(`,${eol}`)}${eol}${indent}${close}`;
};

const isScalar = (value: JsonValue): boolean => typeof value !== 'object';
