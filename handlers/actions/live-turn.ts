import { LIVE_ACTION } from '../blocks/live-buttons.ts';
import { answerPrivately } from '../deliver.ts';
import { readAgain } from '../read-again.ts';
import { formOpener } from '../views/open-form.ts';
import type { Action } from './action.ts';

/** Refresh, the next page, a choice: the answer takes the place of the one that was clicked, where only one person sees it. */
export const turnLive: Action = {
  // The buttons of a row differ by what stands behind the colon.
  id: new RegExp(`^${LIVE_ACTION}:`),
  run: async ({ click, respond, client, desk }) => {
    const { value, triggerId, user, channel, channelName, isPrivate } = click;
    const reply = await readAgain(
      value,
      desk,
      {
        user,
        team: click.team ?? undefined,
        channel,
        channelName,
        open: formOpener({ client, triggerId, respond, desk, where: click }),
        attached: [],
      },
      click.team,
    );
    if (reply === null) return;
    const asker = { user, channel, client };
    await answerPrivately(reply, respond, asker, desk, { inPlace: isPrivate });
  },
};
