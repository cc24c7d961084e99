import type { CheckReport } from './check-report.ts';

/** A change that was made to a definition, named by the rule whose finding it settles. */
export interface AppliedFix {
  readonly rule: string;
  /** What was done, in the imperative: "Remove `hostPort`". */
  readonly title: string;
  /** JSON Pointer into the text as it was before. */
  readonly path: string;
}

/** What came of "apply the safe fixes": the author's text with as little changed as possible. */
export interface FixResult {
  /** The text after all fixes; the same string when nothing was fixed. */
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  /** The report on `text`. */
  readonly report: CheckReport;
  /** Unified diff from before to after, with three lines of context; empty when nothing was fixed. Lines that hold values of environment variables show `…` in their place. */
  readonly diff: string;
}
