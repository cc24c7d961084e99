import type { CheckThreads } from './check-threads.ts';

/** What stands at a path. */
export type PathKind = 'file' | 'folder' | 'missing';

/** What the terminal face needs from outside; tests hand in their own. */
export interface Io {
  /** Data: what the command was asked for. */
  out(text: string): void;
  /** Everything else: errors, hints. */
  err(text: string): void;
  /** Rejects as `fs.readFile` does. */
  readFile(path: string): Promise<string>;
  /** Replaces the content of a file and keeps its mode. Rejects as `fs.writeFile` does. */
  writeFile(path: string, text: string): Promise<void>;
  readStdin(): Promise<string>;
  /** The text of a file, or of standard input (`-`), as it comes. Rejects as `fs.readFile` does. */
  pieces(path: string): AsyncIterable<string>;
  /** Resolves when whoever reads `out` has taken what was printed. */
  flushed(): Promise<void>;
  kindOf(path: string): Promise<PathKind>;
  /** Sorted paths of the files that match a pattern with `*`, `**`, `?`, `[…]` or `{…}`, looked for in `folder` or here. */
  glob(pattern: string, folder?: string): Promise<readonly string[]>;
  /** Absolute path of the folder that the command was called in. */
  readonly cwd: string;
  /** Milliseconds from some fixed moment on. */
  now(): number;
  /** Asks at the terminal and gives the line that was typed; null where nobody answers any more (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string | null>;
  /** Calls `run` at Ctrl-C, which then ends nothing by itself, until what it gives is called. */
  onInterrupt(run: () => void): () => void;
  /** Absent where there are none beside this one. */
  readonly checkThreads?: CheckThreads;
  readonly stdinIsTerminal: boolean;
  /** Whether `out` is a terminal. */
  readonly isTerminal: boolean;
  /** Whether to put colours into what goes to `out`. */
  readonly colour: boolean;
  /** Width of the terminal; null when `out` is none. */
  readonly columns: number | null;
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

/** Why a file that was named cannot be read, and what to do. */
export const unreadable = (file: string, error: unknown): string =>
  codeOf(error) === 'ENOENT'
    ? `there is no file ${file}. Check the path.`
    : `cannot read ${file} (${codeOf(error)}). Check the path and its permissions.`;

/** The message of anything that was thrown, or an empty text. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
