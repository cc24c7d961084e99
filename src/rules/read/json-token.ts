/** jsonc-parser's SyntaxKind; its const enum cannot be used with isolated modules. */
export const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  String: 10,
  Number: 11,
  LineComment: 12,
  BlockComment: 13,
  LineBreak: 14,
  Space: 15,
  Unknown: 16,
  End: 17,
} as const;

/** Whether a token only separates others. */
export const isTrivia = (token: number): boolean =>
  token >= Token.LineComment && token <= Token.Space;

const NAMES: Readonly<Record<number, string>> = {
  [Token.OpenBrace]: '"{"',
  [Token.CloseBrace]: '"}"',
  [Token.OpenBracket]: '"["',
  [Token.CloseBracket]: '"]"',
  [Token.Comma]: '","',
  [Token.Colon]: '":"',
  [Token.Null]: 'null',
  [Token.True]: 'true',
  [Token.False]: 'false',
  [Token.String]: 'a string',
  [Token.Number]: 'a number',
  [Token.End]: 'the end of the text',
};

/** Words of other languages that people paste; they are safe to repeat, other words may be values. */
const KNOWN_WORDS = new Set('True False None undefined NaN Infinity nil yes no on off'.split(' '));

/** What a token is, in words, without repeating a value that stood in the paste. */
export const describeToken = (token: number, text: string): string => {
  const name = NAMES[token];
  if (name !== undefined) return name;
  if (KNOWN_WORDS.has(text)) return text;
  if (text.startsWith("'")) return 'a single quote';
  if (text.startsWith('`')) return 'a backtick';
  if (/^[\u2018-\u201f]/.test(text)) return 'a curly quote';
  if (text.startsWith('...') || text.startsWith('…')) return 'an ellipsis';
  if (/^[^\w\s]/.test(text)) return `"${text.charAt(0)}"`;
  return 'a word without quotes';
};

const SCAN_FAULTS: Readonly<Record<number, { found: string; expected: string }>> = {
  1: { found: 'a comment that does not end', expected: '"*/"' },
  2: { found: 'a string that is not closed on its line', expected: 'a closing double quote' },
  3: { found: 'half a number', expected: 'digits' },
  4: { found: 'a broken \\u escape in a string', expected: 'four hexadecimal digits behind \\u' },
  5: {
    found: 'an unknown escape in a string',
    expected: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  },
  6: { found: 'a control character in a string', expected: 'an escape such as \\t or \\n' },
};

/** The fault that the scanner saw within a token, in words. */
export const tokenFault = (scanError: number): { found: string; expected: string } | undefined =>
  SCAN_FAULTS[scanError];
