import { type Cursor, charAt, skipSpace, stopAt } from './hcl-cursor.ts';
import { expressionPlaceholder, readHeredoc, readString } from './hcl-string.ts';
import type { JsonNode } from './json-node.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Whether an expression is over at the cursor: at a comma, a bracket that closes what it stands in, or its line's end. */
export const isOver = (cursor: Cursor, inLines: boolean): boolean => {
  skipSpace(cursor, !inLines);
  return ['', '\n', ',', ')', ']', '}'].includes(charAt(cursor));
};

/** Moves over the rest of an expression without reading it: to the comma, closing bracket or line end behind it. */
const skipExpression = (cursor: Cursor, inLines: boolean): void => {
  const open: string[] = [];
  while (cursor.at < cursor.end) {
    if (open.length === 0 && isOver(cursor, inLines)) return;
    skipSpace(cursor, open.length > 0 || !inLines);
    const char = charAt(cursor);
    if (char === '') break;
    if (char === '"') {
      readString(cursor);
      continue;
    }
    if ((char === '<' || char === '&') && readHeredoc(cursor) !== undefined) continue;
    const closing = CLOSING[char];
    if (closing !== undefined) open.push(closing);
    else if (char === ')' || char === ']' || char === '}')
      if (char === open.at(-1)) open.pop();
      else stopAt(cursor, `"${open.at(-1)}"`);
    cursor.at += 1;
  }
  if (open.length > 0) stopAt(cursor, `"${open.at(-1)}"`);
};

/** An expression whose value is not known, from `start` to its end, as a placeholder. */
export const unknownExpression = (cursor: Cursor, start: number, inLines: boolean): JsonNode => {
  skipExpression(cursor, inLines);
  if (cursor.at === start) stopAt(cursor, 'a value');
  const value = expressionPlaceholder(cursor.text.slice(start, Math.min(cursor.at, start + 300)));
  return { type: 'scalar', value, start, end: cursor.at };
};
