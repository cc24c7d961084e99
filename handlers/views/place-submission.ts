import type { App } from '@slack/bolt';
import type { PlaceOutcome } from '../../src/operations/place.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { requestOf, type TypedQuestion } from '../place-text.ts';
import { placedReply, placeReply } from '../placed.ts';
import { readFiles } from '../read-files.ts';
import { type Reply, sentence } from '../reply.ts';
import { CLUSTER_BLOCK } from './cluster-input.ts';
import { type FieldErrors, fieldErrors } from './place-errors.ts';
import { PLACE_FORM, TASK_BLOCK } from './place-fields.ts';
import { readPlaceValues, type SubmittedQuestion } from './place-values.ts';

/** A field that is empty because files stand in for it is no mistake. */
const isFilled = (
  block: string,
  { question: { task, cluster }, taskFiles, clusterFiles }: SubmittedQuestion,
): boolean =>
  (block === TASK_BLOCK && task === undefined && taskFiles.length > 0) ||
  (block === CLUSTER_BLOCK && cluster.length === 0 && clusterFiles.length > 0);

/** What is wrong with what was typed. Files are read once Slack has its answer, which cannot wait for them. */
const errorsIn = (submitted: SubmittedQuestion, outcome: PlaceOutcome): FieldErrors => {
  if (outcome.ok) return {};
  const errors = fieldErrors(requestOf(submitted.question), outcome.problem);
  return Object.fromEntries(
    Object.entries(errors).filter(([block]) => !isFilled(block, submitted)),
  );
};

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
    words: question.words,
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
    const { texts, words } = requestOf(submitted.question);
    const outcome = desk.operations.place(texts, words);
    const errors = errorsIn(submitted, outcome);
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors });
      return;
    }
    await ack();
    const asker = { user: body.user.id, channel: null, client };
    const files = submitted.clusterFiles.length + submitted.taskFiles.length;
    const reply =
      files === 0
        ? placedReply(submitted.question, outcome, desk)
        : await answerWithFiles(submitted, desk);
    await answerPrivately(reply, form?.respond ?? null, asker, desk);
  });
};
