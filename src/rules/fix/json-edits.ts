import type { HolderChanges } from './holder-changes.ts';
import {
  commaBehind,
  type Entry,
  entriesOf,
  indentBefore,
  indentOfLine,
  type Layout,
  layValue,
  spreadValue,
  tokenEnd,
} from './json-layout.ts';
import { jsonRemovals, restOfLine } from './json-removals.ts';
import type { TextEdit } from './text-edit.ts';
import type { Holder } from './trace.ts';

/** A member or an item; on one line when there is no indentation to go by. */
const memberText = (
  { key, value }: HolderChanges['added'][number],
  indent: string | undefined,
  layout: Layout,
): string => {
  const laid = layValue(value, indent ?? '', { ...layout, lines: indent !== undefined });
  return key === null ? laid : `${layout.quote(key)}${layout.colon}${laid}`;
};

/** Fills an object or list that holds nothing, or nothing any more. */
const refill = (text: string, holder: Holder, changes: HolderChanges, layout: Layout): TextEdit => {
  const [start, end] = [holder.start + 1, holder.end - 1];
  const entries = entriesOf(holder);
  const outer = indentOfLine(text, holder.start);
  const own = entries[0] && indentBefore(text, entries[0].start);
  const within = /[{[]/.test(text.slice(text.lastIndexOf('\n', start - 2) + 1, holder.start));
  const asLines = own !== undefined || (entries.length === 0 && layout.lines && !within);
  const indent = own ?? outer + layout.unit;
  const added = changes.added.map((one) => memberText(one, asLines ? indent : undefined, layout));
  if (added.length === 0) return { start, end, text: '' };
  if (!asLines) return { start, end, text: added.join(layout.comma) };
  const { eol } = layout;
  return {
    start,
    end,
    text: `${eol}${added.map((one) => indent + one).join(`,${eol}`)}${eol}${outer}`,
  };
};

/** Adds members behind the last one, in the way in which it stands there. */
const append = (
  text: string,
  last: Entry,
  changes: HolderChanges,
  layout: Layout,
): readonly TextEdit[] => {
  const indent = indentBefore(text, last.start);
  const added = changes.added.map((one) => memberText(one, indent, layout));
  const trailing = commaBehind(text, last.end);
  if (indent === undefined) {
    const at = trailing === undefined ? last.end : trailing;
    return [{ start: at, end: at, text: added.map((one) => `${layout.comma}${one}`).join('') }];
  }
  const lines = added.map((one) => `${layout.eol}${indent}${one}`).join(',');
  const after = trailing === undefined ? last.end : trailing + 1;
  const at = restOfLine(text, after) ?? after;
  const behind = { start: at, end: at, text: trailing === undefined ? lines : `${lines},` };
  if (trailing !== undefined) return [behind];
  return at === last.end
    ? [{ ...behind, text: `,${lines}` }]
    : [{ start: last.end, end: last.end, text: ',' }, behind];
};

/** Puts what is added in the place of the last entries, which go; the commas around them stay. */
const replaceTail = (
  text: string,
  first: Entry,
  last: Entry,
  changes: HolderChanges,
  layout: Layout,
): TextEdit => {
  const indent = indentBefore(text, first.start);
  const added = changes.added.map((one) => memberText(one, indent, layout));
  const between = indent === undefined ? layout.comma : `,${layout.eol}${indent}`;
  return { start: first.start, end: last.end, text: added.join(between) };
};

/**
 * The changes of one object or list as edits of its text. `text` is repaired, so that it can be scanned as JSON, and
 * as long as the text that is edited.
 */
export const jsonEdits = (
  text: string,
  holder: Holder,
  changes: HolderChanges,
  layout: Layout,
): readonly TextEdit[] => {
  const entries = entriesOf(holder);
  const edits: TextEdit[] = [];
  for (const [index, value] of changes.replaced) {
    const node = holder.type === 'object' ? holder.members[index]?.value : holder.items[index];
    if (node === undefined || changes.removed.has(index)) continue;
    // A list that had lines of its own keeps them.
    const hadLines = node.type === 'array' && text.slice(node.start, node.end).includes('\n');
    const lay = hadLines && Array.isArray(value) ? spreadValue : layValue;
    const laid = lay(value, indentOfLine(text, node.start), layout);
    edits.push({ start: node.start, end: node.end, text: laid });
  }
  for (const [index, key] of changes.renamed) {
    const start = holder.type === 'object' ? holder.members[index]?.keyStart : undefined;
    if (start === undefined || changes.removed.has(index)) continue;
    edits.push({ start, end: tokenEnd(text, start), text: layout.quote(key) });
  }
  const survivors = entries.filter((_, index) => !changes.removed.has(index));
  const last = survivors.at(-1);
  if (last === undefined)
    return changes.removed.size + changes.added.length === 0
      ? edits
      : [refill(text, holder, changes, layout)];
  const final = entries.at(-1);
  const tail = entries[entries.indexOf(last) + 1];
  if (changes.added.length > 0 && tail !== undefined && final !== undefined) {
    const middle = [...changes.removed].filter((index) => (entries[index]?.end ?? 0) <= last.start);
    edits.push(...jsonRemovals(text, entries, middle));
    return [...edits, replaceTail(text, tail, final, changes, layout)];
  }
  edits.push(...jsonRemovals(text, entries, [...changes.removed]));
  if (changes.added.length > 0) edits.push(...append(text, last, changes, layout));
  return edits;
};
