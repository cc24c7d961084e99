import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { SlackFile } from '../../src/ports.ts';
import { onboardButton } from '../blocks/onboard-buttons.ts';
import { clamp } from '../blocks/text.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { handInRepair } from '../onboard-repair.ts';
import { type Lessons, withLessons } from '../onboarding.ts';
import { readFiles } from '../read-files.ts';
import { type Reply, sentence } from '../reply.ts';
import { slackFile } from '../slack-file.ts';
import { VALUE_ACTION } from './form-inputs.ts';
import { respondTo } from './open-form.ts';
import { REPAIR_FORM, REPAIRED_BLOCK, REPAIRED_FILE_BLOCK } from './repair-form.ts';

/** Slack shows errors of a few lines. */
const ERROR_CHARACTERS = 1_500;
const EMPTY = 'Paste the repaired definition here, or attach it as a file below.';

const submitted = z.object({
  [REPAIRED_BLOCK]: z.object({ [VALUE_ACTION]: z.object({ value: z.string().nullish() }) }),
  [REPAIRED_FILE_BLOCK]: z
    .object({ [VALUE_ACTION]: z.object({ files: z.array(slackFile).nullish() }) })
    .nullish(),
});

const ofFile = async (lessons: Lessons, lesson: string, file: SlackFile): Promise<Reply> => {
  const read = await readFiles([file], lessons.desk);
  const [text] = read.ok ? read.texts : [];
  if (text !== undefined) return (await handInRepair(lessons, lesson, text.text)).reply;
  return {
    ...sentence(read.ok ? EMPTY : read.problem),
    buttons: [onboardButton('Try again', 'exercise', lesson)],
  };
};

/**
 * The form comes back: what is still wrong with a text is said under its field, so that nothing typed is lost. A file is read
 * after Slack has its answer, and judged where the form was opened.
 */
export const registerRepairSubmission = (app: App, desk: Desk): void => {
  app.view(REPAIR_FORM, async ({ ack, body, view, client }) => {
    const lesson = REPAIR_FORM.exec(view.callback_id)?.[1] ?? '';
    const values = submitted.parse(view.state.values);
    const text = values[REPAIRED_BLOCK][VALUE_ACTION].value?.trim() ?? '';
    const file = values[REPAIRED_FILE_BLOCK]?.[VALUE_ACTION].files?.[0];
    const who = { user: body.user.id, team: body.user.team_id ?? body.team?.id };
    const respond = respondTo(desk, view.private_metadata, who.user);
    const say = (reply: Reply) =>
      answerPrivately(reply, respond, { user: who.user, channel: null, client }, desk);
    if (file !== undefined) {
      await ack();
      await say(await withLessons(desk, who, (lessons) => ofFile(lessons, lesson, file)));
      return;
    }
    let fault: string | null = text === '' ? EMPTY : null;
    const reply = await withLessons(desk, who, async (lessons) => {
      if (fault !== null) return sentence(fault);
      const handed = await handInRepair(lessons, lesson, text);
      fault = handed.fault;
      return handed.reply;
    });
    if (fault !== null) {
      const errors = { [REPAIRED_BLOCK]: clamp(fault, ERROR_CHARACTERS) };
      await ack({ response_action: 'errors', errors });
      return;
    }
    await ack();
    await say(reply);
  });
};
