import type { App } from '@slack/bolt';
import { deskIn } from '../channel.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { livePlaceReply } from '../live-placed.ts';
import { requestOf, type TypedQuestion } from '../place-text.ts';
import { placedReply, placeReply } from '../placed.ts';
import { readFiles } from '../read-files.ts';
import { type Reply, sentence } from '../reply.ts';
import { liveFormAsked } from './place-asked.ts';
import { PLACE_FORM } from './place-fields.ts';
import { errorsIn } from './place-submitted-errors.ts';
import { readPlaceValues, type SubmittedQuestion } from './place-values.ts';

/** The answer with the files read. */
const answerWithFiles = async (
  { question, clusterFiles, taskFiles }: SubmittedQuestion,
  desk: Desk,
): Promise<Reply> => {
  const cluster = await readFiles(clusterFiles, desk);
  if (!cluster.ok) return sentence(cluster.problem);
  const tasks = await readFiles(taskFiles, desk);
  if (!tasks.ok) return sentence(tasks.problem);
  const whole: TypedQuestion = {
    ...question,
    cluster: [...question.cluster, ...cluster.texts],
    task: question.task ?? tasks.texts[0],
  };
  return placeReply(whole, desk);
};

/** The form comes back: what is wrong is said under its field, so that nothing typed is lost. */
export const registerPlaceSubmission = (app: App, desk: Desk): void => {
  app.view(PLACE_FORM, async ({ ack, body, view, client }) => {
    const form = desk.forms.get(view.private_metadata);
    const submitted = readPlaceValues(view.state.values, form?.question);
    const asker = { user: body.user.id, channel: null, client };
    const here = deskIn(form?.where ?? {}, desk);
    const live = liveFormAsked(submitted, here);
    if (live !== null) {
      await ack();
      const reply = await livePlaceReply(live, submitted.question.task, here);
      return answerPrivately(reply, form?.respond ?? null, asker, desk);
    }
    const { texts, words } = requestOf(submitted.question);
    const outcome = desk.operations.place(texts, words);
    const shown = new Set(view.blocks.map(({ block_id: block }) => block ?? ''));
    const errors = errorsIn(submitted, outcome, shown);
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors });
      return;
    }
    await ack();
    const files = submitted.clusterFiles.length + submitted.taskFiles.length;
    const reply =
      files === 0
        ? placedReply(submitted.question, outcome, desk)
        : await answerWithFiles(submitted, desk);
    await answerPrivately(reply, form?.respond ?? null, asker, desk);
  });
};
