import type { ParsedText, TextProblem } from './change-wish.ts';
import type { Word } from './word.ts';

/** How one command is written. */
export interface Usage {
  /** A whole command that would work for a name. */
  readonly example: (name: string) => string;
  /** The name that was written; another one stands in examples where there is none. */
  readonly name: string;
}

export type Refused = { readonly ok: false; readonly problem: TextProblem };

interface Fault {
  readonly position: number;
  readonly found: string;
  readonly expected: string;
  /** What is wrong, and what to write instead: whole sentences. */
  readonly says: readonly (string | undefined)[];
}

const SHOWN_CHARACTERS = 40;

/** The beginning of what was written: enough to find it. */
export const clipped = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

/** A refused text, in sentences that end with an example for the name that was written. */
export const textProblem = (
  { example: exampleFor, name }: Usage,
  { position, found, expected, says }: Fault,
): Refused => {
  const example = exampleFor(name);
  const sentence = [...says, `For example: ${example}. Nothing was changed.`]
    .filter((part) => part !== undefined)
    .join(' ');
  return { ok: false, problem: { position, found: clipped(found), expected, example, sentence } };
};

/** Something that a text must hold. */
export interface Wanted {
  /** `a count`. */
  readonly thing: string;
  /** What the sentence calls it where it is not there: `The count`. */
  readonly named: string;
  /** What to write: `3, +2, -1, x2 or 50%`. */
  readonly write: string;
}

/** A word that is something else than what is wanted, or nothing at all where it is wanted. */
export const notWanted = (
  usage: Usage,
  text: string,
  word: Word | undefined,
  { thing, named, write }: Wanted,
  why?: string,
): Refused =>
  textProblem(usage, {
    position: word?.at ?? text.length,
    found: word?.text ?? '',
    expected: thing,
    says: [
      word === undefined ? `${named} is missing.` : `“${clipped(word.text)}” is not ${thing}.`,
      why,
      `Write ${write}.`,
    ],
  });

/** A word behind a command that is complete without it. */
export const tooMuch = (
  usage: Usage,
  { at, text }: Word,
  why = 'The command is complete without it.',
): Refused =>
  textProblem(usage, {
    position: at,
    found: text,
    expected: 'the end',
    says: [`“${clipped(text)}” is too much.`, why],
  });

/** What was read. */
export const parsed = <Request>(request: Request): ParsedText<Request> => ({ ok: true, request });
