import type { CheckReport } from '../model/check-report.ts';
import type { Target } from '../model/finding.ts';
import { check } from './check.ts';
import { applyOff, type RuleOff } from './switched-off.ts';

/** What somebody settled on for all checks. */
export interface JudgementSettings {
  /** What to judge for, in place of what definitions ask for. */
  readonly targets?: readonly Target[] | undefined;
  readonly off?: readonly RuleOff[] | undefined;
}

/** Checks texts by these settings. */
export const checkBy =
  ({ targets, off = [] }: JudgementSettings) =>
  (text: string): CheckReport =>
    applyOff(check(text, { targets }), off);
