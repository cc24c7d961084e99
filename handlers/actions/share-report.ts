import { checkReply } from '../blocks/check-report.ts';
import { answerPrivately } from '../deliver.ts';
import { SHARE_REPORT_ACTION, sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { GONE } from './gone.ts';
import { shareReply } from './share.ts';

/** "Share to channel" below a report. What was pasted stays with who pasted it, so there is no button for fixes. */
export const shareReport: Action = {
  id: SHARE_REPORT_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const checked = desk.reports.get(click.value);
    if (checked === undefined)
      await answerPrivately(sentence(GONE), respond, { ...click, client }, desk);
    else await shareReply(checkReply(checked.report, { reportId: click.value }), clicked);
  },
};
