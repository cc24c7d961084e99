import type { Action } from './action.ts';
import { applyFixes } from './apply-fixes.ts';
import { ask, pickTopic } from './ask.ts';
import { CHANGE_STEPS } from './change-steps.ts';
import { downloadReport } from './download-report.ts';
import { checkLiveService } from './live-check.ts';
import { shareLive } from './live-share.ts';
import { turnLive } from './live-turn.ts';
import { moreFindings } from './more-findings.ts';
import { ONBOARD_ANSWERS } from './onboard-answers.ts';
import { ONBOARD_STEPS } from './onboard-steps.ts';
import { changePlacement } from './place-change.ts';
import { changePlaceMode } from './place-mode.ts';
import { morePlacement } from './place-more.ts';
import { sharePlacement, shareQuery } from './place-share.ts';
import { tryFix, withoutFix } from './place-try.ts';
import { correctQuery } from './query-correct.ts';
import { moreMatches } from './query-more.ts';
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
  tryFix,
  withoutFix,
  morePlacement,
  changePlacement,
  changePlaceMode,
  sharePlacement,
  moreMatches,
  correctQuery,
  shareQuery,
  turnLive,
  checkLiveService,
  shareLive,
  ...CHANGE_STEPS,
  ...ONBOARD_STEPS,
  ...ONBOARD_ANSWERS,
];
