import type { ParsedText, TextProblem } from './change-wish.ts';

/** What one command calls what it expects. */
export interface Usage {
  /** A whole command that would work. */
  readonly example: string;
}

interface Fault {
  readonly position: number;
  readonly found: string;
  readonly expected: string;
  /** What is wrong with it, where that is not clear from what is expected; a whole sentence. */
  readonly why?: string | undefined;
}

const SHOWN_CHARACTERS = 40;

const clipped = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

/** A refused text: where, what was found, what is expected, and an example. */
export const textProblem = (
  { example }: Usage,
  { position, found, expected, why }: Fault,
): { readonly ok: false; readonly problem: TextProblem } => {
  const shown = clipped(found);
  const what =
    found === ''
      ? `The text ends where ${expected} is expected.`
      : `Found “${shown}” at character ${position + 1}, where ${expected} is expected.`;
  const sentence = [what, why, `Example: ${example}. Nothing was changed.`]
    .filter((part) => part !== undefined)
    .join(' ');
  return { ok: false, problem: { position, found: shown, expected, example, sentence } };
};

/** What was read. */
export const parsed = <Request>(request: Request): ParsedText<Request> => ({ ok: true, request });
