import { onboardId } from '../blocks/onboard-buttons.ts';
import { dispatch } from '../dispatch.ts';
import { shown, withLessons } from '../onboarding.ts';
import { inOwnAccount } from '../sandbox.ts';
import { formOpener } from '../views/open-form.ts';
import { openRepairForm } from '../views/repair-form.ts';
import type { Action } from './action.ts';
import { answer, placeOf } from './on-proposal.ts';

const NOTHING = { text: '', blocks: [], buttons: [], share: null };

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
        return NOTHING;
      }),
    );
    const open = formOpener({ client, triggerId, respond: click.inHome ? null : respond, desk });
    const place = { ...placeOf(clicked), user, channel, channelName, open };
    const reply =
      command === undefined ? problem : await dispatch(inOwnAccount(command), desk, place);
    if (reply !== null) await answer(reply, clicked, 'below');
  },
};

/** Opens the form for a repaired definition. */
export const repair: Action = {
  id: onboardId('repair'),
  run: async (clicked) => {
    const { click, desk } = clicked;
    const reply = await withLessons(desk, placeOf(clicked), async ({ onboard, person }) => {
      const found = await onboard.lesson(person, click.value);
      if (found.ok) await openRepairForm(found.answer, clicked);
      return shown(found, () => NOTHING);
    });
    if (reply.text !== '') await answer(reply, clicked, 'below');
  },
};
