import type { CheckReport } from './check-report.ts';

/** A change that was made to a definition, named by the rule whose finding it settles. */
export interface AppliedFix {
  readonly rule: string;
  /** What was done, in the imperative: "Remove `hostPort`". */
  readonly title: string;
  /** JSON Pointer into the text as it was right before this change. */
  readonly path: string;
}

/** What came of "apply the safe fixes": the author's text with as little changed as possible. */
export interface FixResult {
  /** The text after all fixes; the same string when nothing was fixed. */
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  /** A whole sentence on fixes that could not be made because of the language of the paste; null when there are none. */
  readonly unedited: string | null;
  /** The report on `text`. */
  readonly report: CheckReport;
  /**
   * Unified diff from before to after, with three lines of context; empty when nothing was fixed. It is for reading:
   * values of environment variables, and all that looks like a secret, are `…` in it, and long lines are several.
   */
  readonly diff: string;
  /**
   * `text` as `aws ecs register-task-definition --cli-input-json` takes it: JSON without comments, nulls, wrapper and
   * the fields that only describe output has. Null when the paste is not exactly one whole definition in the API's
   * own spelling. Unlike everything else here it holds the values that were pasted: it goes to who pasted them only.
   */
  readonly registerInput: string | null;
}
