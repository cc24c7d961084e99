import type { CheckReport } from '../model/check-report.ts';
import type { Target } from '../model/finding.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { check, checkReading } from './check.ts';
import { type SourceView, sourceView } from './source/source-view.ts';
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

/** What was found in a text, and the text to be shown beside it. */
export interface Viewed {
  readonly report: CheckReport;
  readonly source: SourceView;
}

/** As {@link checkBy}, for whoever shows the lines too: the text is read once for both. */
export const viewBy =
  ({ targets, off = [] }: JudgementSettings) =>
  (text: string): Viewed => {
    const reading = readPaste(text);
    return {
      report: applyOff(checkReading(reading, { targets }), off),
      source: sourceView(text, reading),
    };
  };
