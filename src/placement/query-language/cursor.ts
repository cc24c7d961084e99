import type { QueryFault } from './expression.ts';

/** Thrown while reading, caught where reading began. */
export class QueryStop extends Error {
  readonly fault: QueryFault;
  constructor(fault: QueryFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

/** A place in an expression that moves on as words are taken. */
export interface Cursor {
  /** Takes what matches here behind white space; `pattern` is sticky. */
  readonly take: (
    pattern: RegExp,
  ) => { readonly text: string; readonly offset: number } | undefined;
  /** Whether `pattern` matches here behind white space; takes nothing. */
  readonly sees: (pattern: RegExp) => boolean;
  /** Where the next word begins. */
  readonly offset: () => number;
  readonly atEnd: () => boolean;
  /** Stops: what stands here is not what was expected. */
  readonly stop: (expected: string, nearest?: string | null) => never;
}

const WORD_CHARACTERS_MAX = 40;

/** Opens an expression for reading. */
export const openCursor = (text: string): Cursor => {
  let at = 0;
  const skip = (): number => {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    return at;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = skip();
    return pattern.exec(text)?.[0];
  };
  return {
    take: (pattern) => {
      const found = match(pattern);
      if (found === undefined) return undefined;
      const offset = at;
      at += found.length;
      return { text: found, offset };
    },
    sees: (pattern) => match(pattern) !== undefined,
    offset: skip,
    atEnd: () => skip() === text.length,
    stop: (expected, nearest = null) => {
      const offset = skip();
      const word = /^(?:[\w:./\\-]+|\s*\S)/.exec(text.slice(offset, offset + WORD_CHARACTERS_MAX));
      const found = word === null ? 'the end of the expression' : `"${word[0]}"`;
      throw new QueryStop({ offset, found, expected, nearest });
    },
  };
};
