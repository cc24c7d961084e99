import type { Syntax } from './pasted-document.ts';

/** The text that a value was read from. */
export interface Source {
  /** Repaired, and as long as what was pasted. */
  readonly text: string;
  readonly syntax: Syntax;
  /** Undoes what Slack does to strings. */
  readonly decode: (value: string) => string;
}
