import type { App, BlockAction } from '@slack/bolt';
import { RUN_ACTION } from '../blocks/unknown.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { dispatch } from '../dispatch.ts';
import { openCheckForm } from '../views/check-form.ts';
import { readClick } from './click.ts';

/** Runs the command that a button names: after "did you mean", and from the Home tab. */
export const registerRunCommand = (app: App, desk: Desk): void => {
  app.action<BlockAction>(RUN_ACTION, async ({ ack, body, respond, client }) => {
    await ack();
    const { value, triggerId, inHome, user, channel } = readClick(body);
    const to = inHome ? null : respond;
    const reply = await dispatch(value, desk, {
      openCheckForm: () => openCheckForm({ client, triggerId, respond: to, desk }),
    });
    if (reply !== null) await answerPrivately(reply, to, { user, channel, client }, desk);
  });
};
