import { structuredPatch } from 'diff';
import { maskedText } from './masked-text.ts';

const CONTEXT_LINES = 3;

/** A longer line is shown as several: in a definition on one line, everything is on the line that changed. */
const LINE_CHARACTERS = 240;

/** More changes than this are not worth the time to compare, and nobody reads them. */
const MAX_CHANGES = 20_000;

const TOKEN = /"(?:[^"\\]|\\.)*"?|\{\s*\}|\[\s*\]|[{}[\],]|[^"{}[\],]+/g;

/** A long line of JSON as one line for each member, indented; strings stay whole. */
const unfold = (line: string): string => {
  if (line.length <= LINE_CHARACTERS || !/[{[]/.test(line)) return line;
  let shown = '';
  let depth = 0;
  const broken = (): string => `\n${'  '.repeat(Math.max(0, depth))}`;
  for (const [token] of line.matchAll(TOKEN)) {
    if (token === '}' || token === ']') depth -= 1;
    shown += token === '}' || token === ']' ? broken() + token : token.trim();
    if (token === '{' || token === '[') depth += 1;
    if (token === ',' || token === '{' || token === '[') shown += broken();
    if (token.trim() === ':') shown += ' ';
  }
  return shown;
};

/** A terminal would obey them. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** The unified diff of two texts with three lines of context; empty when they are equal. Values are masked in both. */
export const fixDiff = (before: string, after: string): string => {
  if (before === after) return '';
  const [old, fresh] = [before, after].map((text) =>
    maskedText(text).replaceAll('\r\n', '\n').split('\n').map(unfold).join('\n'),
  );
  const patch = structuredPatch('before', 'after', old ?? '', fresh ?? '', '', '', {
    context: CONTEXT_LINES,
    maxEditLength: MAX_CHANGES,
  });
  const hunks = (patch?.hunks ?? []).map(
    ({ oldStart, oldLines, newStart, newLines, lines }) =>
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}\n`,
  );
  return hunks.join('').replace(CONTROL, '');
};
