import { checkReply } from '../blocks/check-report.ts';
import { LIVE_CHECK_ACTION } from '../blocks/live-buttons.ts';
import { context, escapeMrkdwn } from '../blocks/text.ts';
import { answerPrivately } from '../deliver.ts';
import { liveReply } from '../live-reply.ts';
import type { Action } from './action.ts';

/** "Full check" below a description: what our rules say about the service and the task definition that run. */
export const checkLiveService: Action = {
  id: LIVE_CHECK_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const reply = await liveReply(desk, {
      ask: (live) => live.check(click.value),
      // Nothing was pasted, so there is no text to fix.
      show: ({ report, unseen }) => {
        const reportId = desk.reports.put({ report, text: '', user: click.user });
        const reply = checkReply(report, { reportId });
        const notes = unseen.map((one) => context(escapeMrkdwn(one)));
        return { ...reply, blocks: [...reply.blocks, ...notes] };
      },
      commandOf: (reference) => `describe ${reference}`,
      command: `describe ${click.value}`,
    });
    await answerPrivately(reply, respond, { ...click, client }, desk);
  },
};
