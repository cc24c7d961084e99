import type { App, BlockAction } from '@slack/bolt';
import { checkReply, MORE_FINDINGS_ACTION } from '../blocks/check-report.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { sentence } from '../reply.ts';
import { readClick } from './click.ts';

const GONE =
  'This report is older than 30 minutes, so I no longer hold it. Check the definition again.';

/** "Show 9 more": the next page of a report, below the first. */
export const registerMoreFindings = (app: App, desk: Desk): void => {
  app.action<BlockAction>(MORE_FINDINGS_ACTION, async ({ ack, body, respond, client }) => {
    await ack();
    const click = readClick(body);
    const [id = '', from = ''] = click.value.split(':');
    const report = desk.reports.get(id);
    const start = Number.parseInt(from, 10);
    const reply =
      report === undefined || Number.isNaN(start) ? sentence(GONE) : checkReply(report, id, start);
    await answerPrivately(reply, respond, { ...click, client }, desk);
  });
};
