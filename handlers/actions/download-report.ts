import { DOWNLOAD_REPORT_ACTION } from '../blocks/check-report.ts';
import { answerPrivately } from '../deliver.ts';
import { fileName } from '../file-name.ts';
import { sentence } from '../reply.ts';
import { reportFile } from '../report-file.ts';
import { notSent, sendFile } from '../send-file.ts';
import type { Action } from './action.ts';
import { GONE } from './gone.ts';

/** "Download full report": all findings in one file, in the direct messages of whoever asks. */
export const downloadReport: Action = {
  id: DOWNLOAD_REPORT_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const asker = { ...click, client };
    const checked = desk.reports.get(click.value);
    if (checked === undefined) return answerPrivately(sentence(GONE), respond, asker, desk);
    const { report } = checked;
    const file = {
      name: fileName(report.family, '-check.md'),
      content: reportFile(report),
      message: 'The full report that you asked for:',
    };
    const sent = await sendFile(file, asker, desk);
    const answer =
      sent === 'sent'
        ? 'The full report is in your direct messages with me.'
        : notSent('the report', sent);
    return answerPrivately(sentence(answer), respond, asker, desk);
  },
};
