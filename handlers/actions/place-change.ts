import { CHANGE_PLACEMENT_ACTION } from '../blocks/placement.ts';
import { answerPrivately } from '../deliver.ts';
import { sentence } from '../reply.ts';
import { formOpener } from '../views/open-form.ts';
import { placeForm } from '../views/place-form.ts';
import type { Action } from './action.ts';
import { PLACEMENT_GONE } from './place-gone.ts';

/** "Change the question": the form again, filled in, with the texts of before kept. */
export const changePlacement: Action = {
  id: CHANGE_PLACEMENT_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const placed = desk.placements.get(click.value);
    if (placed === undefined)
      return answerPrivately(sentence(PLACEMENT_GONE), respond, { ...click, client }, desk);
    const { question } = placed;
    const { triggerId } = click;
    const open = formOpener({ client, triggerId, respond, desk, where: click });
    return open(placeForm(question), { question });
  },
};
