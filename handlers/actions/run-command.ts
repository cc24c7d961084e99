import { route } from '../../src/operations/commands.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import { refuseButton } from '../changes.ts';
import { answerPrivately } from '../deliver.ts';
import { dispatch } from '../dispatch.ts';
import { formOpener } from '../views/open-form.ts';
import type { Action } from './action.ts';

/** Runs the command that a button names: after "did you mean", and from the Home tab. */
export const runCommand: Action = {
  // Two such buttons in a row differ by what stands behind the colon.
  id: new RegExp(`^${RUN_ACTION}(?::|$)`),
  run: async ({ click, respond, client, desk }) => {
    const { value, triggerId, inHome, user, channel, channelName } = click;
    // A modal stands over no conversation either.
    const to = inHome || click.viewId !== null ? null : respond;
    const asked = route(value);
    const isWrite = asked.known && asked.spec.effect === 'write';
    const place = {
      user,
      team: click.team ?? undefined,
      channel,
      channelName,
      open: formOpener({ client, triggerId, respond: to, desk, where: click }),
      attached: [],
    };
    const reply = isWrite
      ? await refuseButton(desk, place, click.team)
      : await dispatch(value, desk, place);
    if (reply !== null) await answerPrivately(reply, to, { user, channel, client }, desk);
  },
};
