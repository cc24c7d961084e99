import { namesSandbox } from '../../src/operations/live/names/sandbox-name.ts';
import { LIVE_CHECK_ACTION } from '../blocks/live-buttons.ts';
import { deskIn } from '../channel.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { liveCheckReply } from '../live-checked.ts';
import { inSandbox } from '../sandbox.ts';
import type { Action } from './action.ts';
import { placeOf } from './on-proposal.ts';

/** "Full check" below a description: what our rules say about the service and the task definition that run. */
export const checkLiveService: Action = {
  id: LIVE_CHECK_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const commandOf = (reference: string): string => `describe ${reference}`;
    const { value, user } = click;
    const check = (at: Desk) => liveCheckReply(at, value, { user, commandOf });
    const reply = namesSandbox(value)
      ? await inSandbox(desk, placeOf(clicked), check)
      : await check(deskIn(click, desk));
    if (reply !== null) await answerPrivately(reply, respond, { ...click, client }, desk);
  },
};
