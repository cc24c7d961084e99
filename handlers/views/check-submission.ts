import type { App } from '@slack/bolt';
import * as z from 'zod';
import { checkReply } from '../blocks/check-report.ts';
import { plainOf } from '../blocks/markdown.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { checkFile } from '../files.ts';
import { slackFile } from '../slack-file.ts';
import { CHECK_FORM, FILE_ACTION, FILE_BLOCK, PASTE_ACTION, PASTE_BLOCK } from './check-form.ts';

const submitted = z.object({
  [PASTE_BLOCK]: z.object({ [PASTE_ACTION]: z.object({ value: z.string().nullish() }) }),
  [FILE_BLOCK]: z.object({ [FILE_ACTION]: z.object({ files: z.array(slackFile).nullish() }) }),
});

/** Longest error text under a field that is still comfortable to read. */
const EMPTY = 'Paste a task definition here, or attach a file below.';

/** The form comes back: what cannot be read is said under the field, so that nothing typed is lost. */
export const registerCheckSubmission = (app: App, desk: Desk): void => {
  app.view(CHECK_FORM, async ({ ack, body, view, client }) => {
    const values = submitted.parse(view.state.values);
    const paste = values[PASTE_BLOCK][PASTE_ACTION].value?.trim() ?? '';
    const file = values[FILE_BLOCK][FILE_ACTION].files?.[0];
    if (paste === '' && file === undefined) {
      await ack({ response_action: 'errors', errors: { [PASTE_BLOCK]: EMPTY } });
      return;
    }
    const form = desk.forms.get(view.private_metadata);
    const asker = { user: body.user.id, channel: null, client };
    if (paste === '' && file !== undefined) {
      await ack();
      const reply = await checkFile(file, desk);
      await answerPrivately(reply, form?.respond ?? null, asker, desk);
      return;
    }
    const report = desk.operations.check(paste);
    const [unreadable] = report.findings;
    if (report.shape === 'unreadable' && unreadable !== undefined) {
      const { message, fix, line, column } = unreadable;
      const error = `Line ${line}, column ${column}: ${plainOf(`${message} ${fix}`)}`;
      await ack({ response_action: 'errors', errors: { [PASTE_BLOCK]: error } });
      return;
    }
    await ack();
    const reply = checkReply(report, desk.reports.put(report));
    await answerPrivately(reply, form?.respond ?? null, asker, desk);
  });
};
