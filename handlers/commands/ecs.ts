import type { App } from '@slack/bolt';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { dispatch } from '../dispatch.ts';
import { formOpener } from '../views/open-form.ts';

/** Registers every slash command: Slack sends only those of the manifest, and silence would be a time-out. */
export const registerSlashCommand = (app: App, desk: Desk): void => {
  app.command(/.*/, async ({ command, ack, respond, client }) => {
    await ack();
    const { user_id: user, channel_id: channel, team_id: team } = command;
    const where = { channel, channelName: command.channel_name };
    const reply = await dispatch(command.text, desk, {
      user,
      team,
      ...where,
      open: formOpener({ client, triggerId: command.trigger_id, respond, desk, where }),
      attached: [],
    });
    if (reply === null) return;
    await answerPrivately(reply, respond, { user, channel, client }, desk);
  });
};
