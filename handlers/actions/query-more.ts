import { MORE_MATCHES_ACTION, queryReply } from '../blocks/placement-query.ts';
import { answerPrivately } from '../deliver.ts';
import { sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { PLACEMENT_GONE } from './place-gone.ts';

/** "Show 40 more": the next matches of a query, below the first. */
export const moreMatches: Action = {
  id: MORE_MATCHES_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const [id = '', from = ''] = click.value.split(':');
    const answer = desk.queries.get(id);
    const reply =
      answer === undefined
        ? sentence(PLACEMENT_GONE)
        : queryReply(answer, { id, from: Number(from) });
    await answerPrivately(reply, respond, { ...click, client }, desk);
  },
};
