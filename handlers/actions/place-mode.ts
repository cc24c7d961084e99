import { PLACE_MODE_ACTION } from '../views/place-fields.ts';
import { placeForm } from '../views/place-form.ts';
import { readPlaceValues } from '../views/place-values.ts';
import type { Action } from './action.ts';

/** Another mode in the form: the fields of that mode, with what was typed. Files stay where Slack keeps them. */
export const changePlaceMode: Action = {
  id: PLACE_MODE_ACTION,
  run: async ({ click: { form, viewId }, client, desk }) => {
    if (form === null || viewId === null) return;
    const before = desk.forms.get(form.id);
    const { mode, question } = readPlaceValues(form.values, before?.question);
    const kept = {
      ...before?.question,
      ...question,
      words: { ...before?.question?.words, ...question.words },
    };
    const { respond = null, where = {} } = before ?? {};
    const id = desk.forms.put({ respond, where, question: kept });
    await client.views.update({ view_id: viewId, view: placeForm(kept, mode)(id) });
  },
};
