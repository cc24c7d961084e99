import { LIVE_CHECK_ACTION } from '../blocks/live-buttons.ts';
import { deskIn } from '../channel.ts';
import { answerPrivately } from '../deliver.ts';
import { liveCheckReply } from '../live-checked.ts';
import type { Action } from './action.ts';

/** "Full check" below a description: what our rules say about the service and the task definition that run. */
export const checkLiveService: Action = {
  id: LIVE_CHECK_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const commandOf = (reference: string): string => `describe ${reference}`;
    const reply = await liveCheckReply(deskIn(click, desk), click.value, {
      user: click.user,
      commandOf,
    });
    await answerPrivately(reply, respond, { ...click, client }, desk);
  },
};
