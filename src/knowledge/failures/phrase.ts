import { GAP } from './written.ts';

/** Says where in a normalised text a pattern begins, or -1. */
export type Phrase = (text: string) => number;

/**
 * Compiles a pattern of the failures: parts divided by ` … ` that must follow each other, each a regular expression.
 * Each part is searched once from where the one before it ended, so the time grows with the text and no faster.
 */
export const compilePhrase = (pattern: string): Phrase => {
  const parts = pattern.split(GAP);
  // Reasons such as AGENT are words of everyday speech in any other case.
  const expressions = parts.map((part) => new RegExp(part, /[a-z]/.test(part) ? 'gi' : 'g'));
  return (text) => {
    let start = -1;
    let from = 0;
    for (const expression of expressions) {
      expression.lastIndex = from;
      const match = expression.exec(text);
      if (match === null) return -1;
      if (start < 0) start = match.index;
      from = match.index + match[0].length;
    }
    return start;
  };
};
