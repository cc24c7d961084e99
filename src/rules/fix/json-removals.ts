import { commaBehind, type Entry, indentBefore } from './json-layout.ts';
import type { TextEdit } from './text-edit.ts';

/** What may stand behind a value on its line: white space, and a comment that ends with the line. */
const REST_OF_LINE = /[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/y;

/** The end of the white space and comment behind an offset, when its line holds nothing else; undefined otherwise. */
export const restOfLine = (text: string, offset: number): number | undefined => {
  REST_OF_LINE.lastIndex = offset;
  return REST_OF_LINE.test(text) ? REST_OF_LINE.lastIndex : undefined;
};

/** Loops, not patterns: a pattern would look through the whole text for each of them. */
const blanksBefore = (text: string, offset: number): number => {
  let start = offset;
  while (/[ \t]/.test(text.charAt(start - 1))) start -= 1;
  return start;
};

const blanksBehind = (text: string, offset: number): number => {
  let end = offset;
  while (/[ \t]/.test(text.charAt(end))) end += 1;
  return end;
};

const lineBreakAt = (text: string, offset: number): number =>
  text.startsWith('\r\n', offset) ? 2 : text.startsWith('\n', offset) ? 1 : 0;

/** Removes entries that something follows, with the comma behind them; whole lines where they stand on their own. */
const removeBefore = (text: string, first: Entry, last: Entry): TextEdit => {
  const comma = commaBehind(text, last.end);
  const end = comma === undefined ? last.end : comma + 1;
  const indent = indentBefore(text, first.start);
  const lineEnd = restOfLine(text, end);
  if (indent !== undefined && lineEnd !== undefined)
    return {
      start: first.start - indent.length,
      end: lineEnd + lineBreakAt(text, lineEnd),
      text: '',
    };
  if (lineEnd !== undefined) return { start: blanksBefore(text, first.start), end, text: '' };
  return { start: first.start, end: blanksBehind(text, end), text: '' };
};

/** Removes the last entries, and the comma that then separates nothing; a trailing comma of the author's stays one. */
const removeBehind = (text: string, kept: Entry, first: Entry, last: Entry): TextEdit[] => {
  const trailing = commaBehind(text, last.end);
  const comma = commaBehind(text, kept.end);
  const end = trailing === undefined ? last.end : trailing + 1;
  const indent = indentBefore(text, first.start);
  const lineEnd = indent === undefined ? undefined : restOfLine(text, end);
  const lineStart = blanksBefore(text, first.start);
  const lineBreak = text.startsWith('\r\n', lineStart - 2) ? 2 : 1;
  const start = indent === undefined ? lineStart : lineStart - lineBreak;
  const removed = { start, end: lineEnd ?? end, text: '' };
  if (trailing !== undefined || comma === undefined) return [removed];
  return comma + 1 === removed.start
    ? [{ ...removed, start: comma }]
    : [{ start: comma, end: comma + 1, text: '' }, removed];
};

/** Runs of neighbouring indexes. */
export const runsOf = (indexes: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
};

/** Removes entries of an object or list that keeps others. */
export const jsonRemovals = (
  text: string,
  entries: readonly Entry[],
  removed: readonly number[],
): readonly TextEdit[] =>
  runsOf(removed).flatMap(([from, to]) => {
    const [first, last, kept] = [entries[from], entries[to], entries[from - 1]];
    if (first === undefined || last === undefined) return [];
    if (to < entries.length - 1) return [removeBefore(text, first, last)];
    return kept === undefined ? [] : removeBehind(text, kept, first, last);
  });
