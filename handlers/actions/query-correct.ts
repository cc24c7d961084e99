import { CORRECT_QUERY_ACTION } from '../blocks/placement-query.ts';
import { readQueryText } from '../place-text.ts';
import { formOpener } from '../views/open-form.ts';
import { queryForm } from '../views/query-form.ts';
import type { Action } from './action.ts';

/** "Correct it": the form with the expression that could not be read. */
export const correctQuery: Action = {
  id: CORRECT_QUERY_ACTION,
  run: async ({ click, respond, client, desk }) =>
    formOpener({ client, triggerId: click.triggerId, respond, desk, where: click })(
      queryForm(readQueryText(click.value, [])),
    ),
};
