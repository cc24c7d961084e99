import type { App } from '@slack/bolt';
import * as z from 'zod';
import { plainOf } from '../blocks/markdown.ts';
import { type Checked, checkedReply } from '../checked.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { checkFile } from '../files.ts';
import { slackFile } from '../slack-file.ts';
import { CHECK_FORM, FILE_ACTION, FILE_BLOCK, PASTE_ACTION, PASTE_BLOCK } from './check-form.ts';

const submitted = z.object({
  [PASTE_BLOCK]: z.object({ [PASTE_ACTION]: z.object({ value: z.string().nullish() }) }),
  [FILE_BLOCK]: z.object({ [FILE_ACTION]: z.object({ files: z.array(slackFile).nullish() }) }),
});

const EMPTY = 'Paste a task definition here, or attach a file below.';

/** What to say under the field when the paste cannot be read; null when it can. */
const unreadable = ({ report }: Checked): string | null => {
  const [finding] = report.findings;
  if (report.shape !== 'unreadable' || finding === undefined) return null;
  const { message, fix, line, column } = finding;
  return `Line ${line}, column ${column}: ${plainOf(`${message} ${fix}`)}`;
};

/**
 * The form comes back: what cannot be read is said under the field, so that nothing typed is lost. A text and a file are
 * both checked.
 */
export const registerCheckSubmission = (app: App, desk: Desk): void => {
  app.view(CHECK_FORM, async ({ ack, body, view, client }) => {
    const values = submitted.parse(view.state.values);
    const text = values[PASTE_BLOCK][PASTE_ACTION].value?.trim() ?? '';
    const file = values[FILE_BLOCK][FILE_ACTION].files?.[0];
    const user = body.user.id;
    const checked = text === '' ? null : { report: desk.operations.check(text), text, user };
    const error = checked === null ? (file === undefined ? EMPTY : null) : unreadable(checked);
    if (error !== null) {
      await ack({ response_action: 'errors', errors: { [PASTE_BLOCK]: error } });
      return;
    }
    await ack();
    const respond = desk.forms.get(view.private_metadata)?.respond ?? null;
    const asker = { user, channel: null, client };
    if (checked !== null) await answerPrivately(checkedReply(checked, desk), respond, asker, desk);
    if (file !== undefined)
      await answerPrivately(await checkFile(file, user, desk), respond, asker, desk);
  });
};
