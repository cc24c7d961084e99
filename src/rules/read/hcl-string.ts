import { type Cursor, stopAt } from './hcl-cursor.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The offset behind a template's `}`; strings within it, and templates within these, are passed over. */
const templateEnd = (cursor: Cursor, start: number): number => {
  const { text, end } = cursor;
  /** What is open, from the outside in: a template or a brace in it, or a string. */
  const open: ('brace' | 'string')[] = ['brace'];
  let at = start;
  for (; at < end && open.length > 0; at += 1) {
    const char = text.charAt(at);
    if (open.at(-1) === 'string') {
      if (char === '\\') at += 1;
      else if (char === '"') open.pop();
      else if ((char === '$' || char === '%') && text.charAt(at + 1) === '{') {
        open.push('brace');
        at += 1;
      }
    } else if (char === '"') open.push('string');
    else if (char === '{') open.push('brace');
    else if (char === '}') open.pop();
  }
  return open.length === 0 ? at : -1;
};

/** An expression in place of a value, as a placeholder: its names stay, what stands in its strings does not. */
export const expressionPlaceholder = (text: string): string => {
  const names = text
    .slice(0, 300)
    .replace(/"(?:[^"\\]|\\.)*"?/g, "''")
    .replace(/[{}\s]+/g, ' ')
    .trim();
  return `\${${names}}`;
};

/** Reads the string in double quotes at the cursor and moves behind it. What templates in it give is a placeholder. */
export const readString = (cursor: Cursor): string => {
  const { text, end } = cursor;
  const start = cursor.at;
  const out: string[] = [];
  const unclosed = (): never => {
    cursor.at = start;
    return stopAt(cursor, 'a closing double quote', 'a string that is not closed on its line');
  };
  for (let at = start + 1; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '"') {
      cursor.at = at + 1;
      return out.join('');
    }
    if (char === '\n') return unclosed();
    const template = (char === '$' || char === '%') && text.charAt(at + 1) === '{';
    if (template && text.charAt(at - 1) === char) out.push('{');
    if (template && text.charAt(at - 1) === char) at += 1;
    else if (template) {
      const close = templateEnd(cursor, at + 2);
      if (close === -1) return unclosed();
      out.push(expressionPlaceholder(text.slice(at + 2, close - 1)));
      at = close - 1;
    } else if (char === '\\') {
      at += 1;
      const code = text.charAt(at);
      out.push(ESCAPES[code] ?? code);
    } else out.push(char);
  }
  return unclosed();
};

const HEREDOC = /(?:<<|&lt;&lt;)-?[ \t]*"?([\p{L}_][\p{L}\p{N}_-]*)"?[ \t]*\r?\n/uy;

/** Reads the heredoc at the cursor and moves behind its last marker; undefined where none begins. */
export const readHeredoc = (cursor: Cursor): string | undefined => {
  const { text, end } = cursor;
  HEREDOC.lastIndex = cursor.at;
  const opening = HEREDOC.exec(text);
  if (opening === null) return undefined;
  const [head, marker = ''] = opening;
  const first = cursor.at + head.length;
  for (let line = first; line < end; ) {
    const found = text.indexOf('\n', line);
    const next = found === -1 || found > end ? end : found;
    const content = text.slice(line, next);
    if (content.trim() === marker) {
      cursor.at = line + content.trimEnd().length;
      return text.slice(first, Math.max(first, line - 1));
    }
    line = next + 1;
  }
  return stopAt(cursor, `a line with nothing but ${marker}`, 'a heredoc that does not end');
};
