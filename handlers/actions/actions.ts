import type { Action } from './action.ts';
import { applyFixes } from './apply-fixes.ts';
import { ask, pickTopic } from './ask.ts';
import { downloadReport } from './download-report.ts';
import { moreFindings } from './more-findings.ts';
import { runCommand } from './run-command.ts';
import { shareExplanation } from './share-explanation.ts';
import { shareReport } from './share-report.ts';

/** Everything that can be clicked. */
export const ACTIONS: readonly Action[] = [
  ask,
  pickTopic,
  applyFixes,
  downloadReport,
  moreFindings,
  runCommand,
  shareExplanation,
  shareReport,
];
