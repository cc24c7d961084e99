import type { CheckReport } from '../src/model/check-report.ts';
import { checkReply } from './blocks/check-report.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** A check whose buttons may still be clicked. The pasted text is kept in memory only, for as long as they work. */
export interface Checked {
  readonly report: CheckReport;
  readonly text: string;
  /** Who gave the text: it may hold values that nobody else is to see. */
  readonly user: string;
}

const BYTES_PER_CHARACTER = 2;
/** Most of a finding is text of its rule, which all findings share. */
const FINDING_BYTES = 1_000;

/** About how much memory a check takes. */
export const weighChecked = ({ report, text }: Checked): number =>
  text.length * BYTES_PER_CHARACTER + report.findings.length * FINDING_BYTES;

/** The answer to a check, which is kept for the buttons below it. */
export const checkedReply = (checked: Checked, { operations, reports }: Desk): Reply =>
  checkReply(checked.report, {
    reportId: reports.put(checked),
    fixes: operations.fix(checked.text).applied,
  });

/** Checks a text for somebody. */
export const checkText = (text: string, user: string, desk: Desk): Reply =>
  checkedReply({ report: desk.operations.check(text), text, user }, desk);
