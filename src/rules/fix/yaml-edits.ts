import type { JsonValue } from '../edit.ts';
import type { JsonNode } from '../read/json-node.ts';
import type { HolderChanges } from './holder-changes.ts';
import { jsonEdits } from './json-edits.ts';
import { type Layout, layValue } from './json-layout.ts';
import { runsOf } from './json-removals.ts';
import type { TextEdit } from './text-edit.ts';
import type { Holder } from './trace.ts';

/** Words that YAML reads as themselves. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][\w-]*$/i;

/** Where the last character of a value stands; what YAML counts to a block behind it is none of it. */
const contentEnd = (text: string, node: JsonNode): number => {
  const last =
    node.type === 'object'
      ? node.members.at(-1)?.value
      : node.type === 'array'
        ? node.items.at(-1)
        : undefined;
  const end = last === undefined || isFlow(text, node) ? node.end : contentEnd(text, last);
  return text.slice(0, end).trimEnd().length;
};

const isFlow = (text: string, node: JsonNode): boolean => /[{[]/.test(text.charAt(node.start));

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Behind the line break of the line that an offset is on. */
const lineEnd = (text: string, offset: number): number => {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found + 1;
};

const plainOr = (value: string): string => (PLAIN.test(value) ? value : JSON.stringify(value));

const isObject = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && !Array.isArray(value);

/** A key and its value as lines of block style; lists go on one line. */
const blockLines = (key: string, value: JsonValue, indent: string, layout: Layout): string => {
  const head = `${indent}${plainOr(key)}:`;
  if (typeof value === 'string') return `${head} ${plainOr(value)}`;
  if (!isObject(value)) return `${head} ${layValue(value, '', { ...layout, lines: false })}`;
  const inner = Object.entries(value).map(([name, one]) =>
    blockLines(name, one, `${indent}  `, layout),
  );
  return [head, ...inner].join(layout.eol);
};

/** A list of plain values in the lines of one that had a line for each; undefined where it is laid out otherwise. */
const replaceLines = (
  text: string,
  node: JsonNode,
  value: JsonValue,
  { eol }: Layout,
): TextEdit | undefined => {
  if (node.type !== 'array' || isFlow(text, node) || !Array.isArray(value)) return undefined;
  const start = entriesOf(text, node)[0]?.start ?? -1;
  const indent = text.slice(lineStart(text, start), start);
  const plain = value.every((item: JsonValue) => typeof item !== 'object');
  if (start < 0 || value.length === 0 || !plain || indent.trim() !== '') return undefined;
  const lines = value.map((item: JsonValue) =>
    typeof item === 'string' ? `- ${plainOr(item)}` : `- ${JSON.stringify(item)}`,
  );
  return { start, end: contentEnd(text, node), text: lines.join(`${eol}${indent}`) };
};

const replace = (text: string, node: JsonNode, value: JsonValue, layout: Layout): TextEdit => {
  const inLines = replaceLines(text, node, value, layout);
  if (inLines !== undefined) return inLines;
  const laid =
    typeof value === 'string' ? plainOr(value) : layValue(value, '', { ...layout, lines: false });
  const end = Math.max(node.start, contentEnd(text, node));
  // A value that begins on a line of its own moves up behind its key; one that is not there needs a blank before it.
  const before = text.slice(0, node.start).trimEnd().length;
  const start = text.charAt(before - 1) === ':' ? before : node.start;
  return { start, end: Math.max(end, start), text: start === before ? ` ${laid}` : laid };
};

interface Entry {
  readonly start: number;
  readonly node: JsonNode;
}

/** Members by their keys, items by their dashes. */
const entriesOf = (text: string, holder: Holder): readonly Entry[] =>
  holder.type === 'object'
    ? holder.members.map(({ keyStart, value }) => ({ start: keyStart, node: value }))
    : holder.items.map((node) => ({ start: text.lastIndexOf('-', node.start - 1), node }));

/** Removes the lines of entries; where a dash stands before the first, `- name: app`, what follows takes its place. */
const remove = (text: string, { start }: Entry, last: Entry, next: Entry | undefined): TextEdit => {
  const begin = lineStart(text, start);
  const end = lineEnd(text, Math.max(last.start, contentEnd(text, last.node)));
  if (text.slice(begin, start).trim() === '') return { start: begin, end, text: '' };
  return { start, end: next?.start ?? end, text: '' };
};

const add = (text: string, holder: Holder, changes: HolderChanges, layout: Layout): TextEdit[] => {
  const entries = entriesOf(text, holder);
  const [first, last] = [entries[0], entries.at(-1)];
  if (changes.added.length === 0 || first === undefined || last === undefined) return [];
  const indent = ' '.repeat(first.start - lineStart(text, first.start));
  const at = lineEnd(text, Math.max(last.start, contentEnd(text, last.node)));
  const lines = changes.added
    .map(({ key, value }) => blockLines(key ?? '-', value, indent, layout))
    .join(layout.eol);
  const whole = text.charAt(at - 1) === '\n' ? `${lines}${layout.eol}` : `${layout.eol}${lines}`;
  return [{ start: at, end: at, text: whole }];
};

const keyEnd = (text: string, key: string, start: number): number | undefined => {
  const quote = /["']/.test(text.charAt(start)) ? 1 : 0;
  const end = start + key.length + 2 * quote;
  return text.slice(start + quote, end - quote) === key ? end : undefined;
};

/** What is added, as the whole of a mapping or list. */
const wholeOf = (holder: Holder, { added }: HolderChanges): JsonValue =>
  holder.type === 'array'
    ? added.map(({ value }) => value)
    : Object.fromEntries(added.map(({ key, value }) => [key ?? '', value]));

/**
 * The changes of one mapping or list of YAML as edits of its text. What is laid out in braces is edited as JSON. It is
 * careful, not complete: whoever applies the edits reads the text again and sees whether it says what was meant.
 */
export const yamlEdits = (
  text: string,
  holder: Holder,
  changes: HolderChanges,
  layout: Layout,
): readonly TextEdit[] => {
  if (isFlow(text, holder)) return jsonEdits(text, holder, changes, { ...layout, lines: false });
  const entries = entriesOf(text, holder);
  // Nothing of it stays that new lines could be laid out by.
  if (changes.removed.size === entries.length)
    return [replace(text, holder, wholeOf(holder, changes), layout)];
  const edits: TextEdit[] = add(text, holder, changes, layout);
  for (const [from, to] of runsOf([...changes.removed])) {
    const [first, last] = [entries[from], entries[to]];
    if (first && last) edits.push(remove(text, first, last, entries[to + 1]));
  }
  for (const [index, entry] of entries.entries()) {
    const value = changes.replaced.get(index);
    const name = changes.renamed.get(index);
    const key = holder.type === 'object' ? holder.members[index]?.key : undefined;
    if (changes.removed.has(index)) continue;
    if (value !== undefined) edits.push(replace(text, entry.node, value, layout));
    const end = key === undefined ? undefined : keyEnd(text, key, entry.start);
    if (name !== undefined && end !== undefined)
      edits.push({ start: entry.start, end, text: plainOr(name) });
  }
  return edits;
};
