import type { App } from '@slack/bolt';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { sentence } from '../reply.ts';
import { CHECK_FORM } from './check-form.ts';
import { EXPLAIN_FORM } from './explain-form.ts';
import { PLACE_FORM } from './place-fields.ts';
import { PREDICT_FORM } from './predict-form.ts';
import { QUERY_FORM } from './query-form.ts';
import { REPAIR_FORM } from './repair-form.ts';

const KNOWN: readonly (string | RegExp)[] = [
  CHECK_FORM,
  EXPLAIN_FORM,
  PLACE_FORM,
  PREDICT_FORM,
  QUERY_FORM,
  REPAIR_FORM,
];

const STALE =
  'This form belongs to an older version of me. Nothing was done. Run the command again for a new one.';

const anyForm = /[\s\S]*/;

/**
 * Waits for forms that nothing else waits for, such as one from before an update: without an answer, Slack shows an error.
 * No form of ours says something when it is closed.
 */
export const registerUnknownForm = (app: App, desk: Desk): void => {
  app.view(anyForm, async ({ ack, body, view, client }) => {
    const id = view.callback_id;
    if (KNOWN.some((one) => (typeof one === 'string' ? one === id : one.test(id)))) return;
    await ack();
    const { user } = body;
    desk.log.warn({ user: user.id }, 'a form came back that is none of ours');
    await answerPrivately(sentence(STALE), null, { user: user.id, channel: null, client }, desk);
  });
  app.view({ type: 'view_closed', callback_id: anyForm }, async ({ ack }) => {
    await ack();
  });
};
