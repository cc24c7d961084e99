/** What the operations and handlers need from outside, as types only: adapters and fakes implement them. */

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** Ids that nobody can guess. */
export interface Random {
  /** At least 96 random bits as URL-safe text. */
  id(): string;
}

/** Structured log. Fields never hold what users pasted, environment values or tokens. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A file as Slack describes it in payloads. */
export interface SlackFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

/** Reads a file that somebody shared as text. Rejects with a `FileProblem` that can be shown. */
export type ReadFile = (file: SlackFile) => Promise<string>;
