import type { App } from '@slack/bolt';
import { straightQuotes } from '../as-typed.ts';
import { clamp } from '../blocks/text.ts';
import { deskIn } from '../channel.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { liveQueryReply } from '../live-placed.ts';
import { liveClusterOf } from '../place-text.ts';
import { matchesReply } from '../queried.ts';
import { readFiles } from '../read-files.ts';
import { sentence } from '../reply.ts';
import { CLUSTER_BLOCK, CLUSTER_FILE_BLOCK } from './cluster-input.ts';
import { clusterGiven, clusterValues, typedText } from './cluster-values.ts';
import { EXPRESSION_BLOCK, QUERY_FORM } from './query-form.ts';

const submitted = clusterValues.extend({ [EXPRESSION_BLOCK]: typedText });

const EMPTY = 'Paste a cluster here, write one like 3 x m5.large in 3 AZ, or attach files below.';
const ERROR_CHARACTERS = 500;

/** The form comes back: a wrong expression or cluster is said under its field. */
export const registerQuerySubmission = (app: App, desk: Desk): void => {
  app.view(QUERY_FORM, async ({ ack, body, view, client }) => {
    const values = submitted.parse(view.state.values);
    const expression = straightQuotes(values[EXPRESSION_BLOCK]);
    const files = values[CLUSTER_FILE_BLOCK];
    const pasted = clusterGiven(values[CLUSTER_BLOCK], files);
    const { respond = null, where = {} } = desk.forms.get(view.private_metadata) ?? {};
    const asker = { user: body.user.id, channel: null, client };
    const named = liveClusterOf(`${expression} on ${pasted[0]?.text ?? '.'}`);
    const outcome = desk.operations.query(pasted, expression);
    const isWrong = !outcome.ok && outcome.problem.at !== undefined;
    if (named !== null && files.length === 0 && desk.operations.live !== undefined && !isWrong) {
      await ack();
      return answerPrivately(
        await liveQueryReply(named, deskIn(where, desk)),
        respond,
        asker,
        desk,
      );
    }
    const problem = outcome.ok ? undefined : outcome.problem;
    const fieldOf = problem?.at === undefined ? CLUSTER_BLOCK : EXPRESSION_BLOCK;
    const byFile = files.length > 0 && pasted.length === 0 && fieldOf === CLUSTER_BLOCK;
    if (problem !== undefined && !byFile) {
      const isEmpty = fieldOf === CLUSTER_BLOCK && pasted.length === 0;
      const said = isEmpty ? EMPTY : clamp(problem.sentences.join(' '), ERROR_CHARACTERS);
      await ack({ response_action: 'errors', errors: { [fieldOf]: said } });
      return;
    }
    await ack();
    const read = await readFiles(files, desk);
    const reply = read.ok
      ? matchesReply([...pasted, ...read.texts], expression, desk)
      : sentence(read.problem);
    await answerPrivately(reply, respond, asker, desk);
  });
};
