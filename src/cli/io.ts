/** What the terminal face needs from outside; tests hand in their own. */
export interface Io {
  /** Data: what the command was asked for. */
  out(text: string): void;
  /** Everything else: errors, hints. */
  err(text: string): void;
  /** Rejects as `fs.readFile` does. */
  readFile(path: string): Promise<string>;
  readStdin(): Promise<string>;
  readonly stdinIsTerminal: boolean;
  /** Whether `out` is a terminal that shows colours. */
  readonly colour: boolean;
}

/** Exit codes: fine, found something or could not do it, bad usage or unreadable input. */
export const EXIT = { fine: 0, found: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong words on the command line; the message says which and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The code of an error of Node's own, or an empty text. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The message of anything that was thrown, or an empty text. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
