import { ReadStop } from './read-stop.ts';

/** A place in a text of Terraform's language that moves on as it is read. */
export interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  comments: number;
  values: number;
}

const IDENTIFIER = /[\p{L}_][\p{L}\p{N}_-]*/uy;

/** A name at an offset; empty where none begins. */
export const nameAt = ({ text }: Cursor, at: number): string => {
  IDENTIFIER.lastIndex = at;
  return IDENTIFIER.exec(text)?.[0] ?? '';
};

const describe = (cursor: Cursor): string => {
  const { text, at, end } = cursor;
  const char = text.charAt(at);
  if (at >= end) return 'the end of the text';
  if (char === '\n' || char === '\r') return 'the end of the line';
  if (char === '"') return 'a string';
  if (/\d/.test(char)) return 'a number';
  return nameAt(cursor, at) === '' ? `"${char}"` : 'a name';
};

/** Stops the reading at the cursor. */
export const stopAt = (cursor: Cursor, expected: string, found = describe(cursor)): never => {
  throw new ReadStop({ offset: Math.min(cursor.at, cursor.text.length), found, expected });
};

const lineEnd = ({ text, end }: Cursor, at: number): number => {
  const found = text.indexOf('\n', at);
  return found === -1 || found > end ? end : found;
};

/** Moves over spaces and comments, and over line ends where these mean nothing. */
export const skipSpace = (cursor: Cursor, overLines: boolean): void => {
  const { text, end } = cursor;
  while (cursor.at < end) {
    const char = text.charAt(cursor.at);
    if (char === ' ' || char === '\t' || char === '\r' || (overLines && char === '\n')) {
      cursor.at += 1;
    } else if (char === '#' || text.startsWith('//', cursor.at)) {
      cursor.comments += 1;
      cursor.at = lineEnd(cursor, cursor.at);
    } else if (text.startsWith('/*', cursor.at)) {
      const close = text.indexOf('*/', cursor.at + 2);
      if (close === -1 || close > end) stopAt(cursor, '"*/"', 'a comment that does not end');
      cursor.comments += 1;
      cursor.at = close + 2;
    } else return;
  }
};

/** The character at the cursor; empty at the end. */
export const charAt = ({ text, at, end }: Cursor): string => (at < end ? text.charAt(at) : '');

/** Moves over a character that must stand here, with spaces and lines before it. */
export const expectChar = (cursor: Cursor, char: string, expected = `"${char}"`): void => {
  skipSpace(cursor, true);
  if (charAt(cursor) !== char) stopAt(cursor, expected);
  cursor.at += 1;
};
