import { checkReply, MORE_FINDINGS_ACTION } from '../blocks/check-report.ts';
import { answerPrivately } from '../deliver.ts';
import { sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { GONE } from './gone.ts';

/** "Show 9 more": the next page of a report, below the first. */
export const moreFindings: Action = {
  id: MORE_FINDINGS_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const [reportId = '', from = ''] = click.value.split(':');
    const checked = desk.reports.get(reportId);
    const start = Number.parseInt(from, 10);
    const reply =
      checked === undefined || Number.isNaN(start)
        ? sentence(GONE)
        : checkReply(checked.report, { reportId, from: start });
    await answerPrivately(reply, respond, { ...click, client }, desk);
  },
};
