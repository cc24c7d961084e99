import { answerPrivately } from '../deliver.ts';
import { readAgain } from '../read-again.ts';
import { SHARE_COMMAND_ACTION } from '../reply.ts';
import type { Action } from './action.ts';
import { shareReply } from './share.ts';

/** "Share to channel" below a live answer: asks AWS again, so that the channel sees what is true now, with its own age. */
export const shareLive: Action = {
  id: SHARE_COMMAND_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const { user, channel, channelName } = click;
    const place = { user, channel, channelName, open: null, attached: [] };
    const reply = await readAgain(click.value, desk, place, click.team);
    if (reply === null) return;
    // A problem is of no use to a channel.
    if (reply.share === null) await answerPrivately(reply, respond, { ...click, client }, desk);
    else await shareReply(reply, clicked);
  },
};
