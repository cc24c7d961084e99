import { answerPrivately } from '../deliver.ts';
import { dispatch } from '../dispatch.ts';
import { SHARE_COMMAND_ACTION } from '../reply.ts';
import type { Action } from './action.ts';
import { shareReply } from './share.ts';

/** "Share to channel" below a live answer: asks AWS again, so that the channel sees what is true now, with its own age. */
export const shareLive: Action = {
  id: SHARE_COMMAND_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const place = { user: click.user, open: null, attached: [] };
    const reply = await dispatch(click.value, desk, place);
    if (reply === null) return;
    // A problem is of no use to a channel.
    if (reply.share === null) await answerPrivately(reply, respond, { ...click, client }, desk);
    else await shareReply(reply, clicked);
  },
};
