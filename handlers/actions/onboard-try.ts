import { onboardId } from '../blocks/onboard-buttons.ts';
import { dispatch } from '../dispatch.ts';
import { shown, withLessons } from '../onboarding.ts';
import { sentence } from '../reply.ts';
import { inOwnAccount } from '../sandbox.ts';
import { formOpener } from '../views/open-form.ts';
import type { Action } from './action.ts';
import { answer, placeOf } from './on-proposal.ts';

const NO_COMMAND = sentence(
  'The lesson has no such command any more. Open it again. Nothing was run.',
);

/** Runs a command of a lesson as if its learner had typed it: what it changes is in their own account. */
export const tryCommand: Action = {
  id: onboardId('try'),
  run: async (clicked) => {
    const { click, desk, client, respond } = clicked;
    const { user, channel, channelName, triggerId } = click;
    const [lesson = '', at = ''] = click.value.split(' ');
    let command: string | undefined;
    const problem = await withLessons(desk, placeOf(clicked), async ({ onboard, person }) =>
      shown(await onboard.lesson(person, lesson), ({ tries }) => {
        command = tries[Number(at)]?.command;
        return NO_COMMAND;
      }),
    );
    const open = formOpener({
      client,
      triggerId,
      respond: click.inHome ? null : respond,
      desk,
      where: click,
    });
    const place = { ...placeOf(clicked), user, channel, channelName, open };
    const reply =
      command === undefined ? problem : await dispatch(inOwnAccount(command), desk, place);
    if (reply !== null) await answer(reply, clicked, 'below');
  },
};
