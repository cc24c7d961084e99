import { placementReply } from '../blocks/placement.ts';
import { queryReply } from '../blocks/placement-query.ts';
import { answerPrivately } from '../deliver.ts';
import { type Reply, SHARE_PLACEMENT_ACTION, SHARE_QUERY_ACTION, sentence } from '../reply.ts';
import type { Action, Clicked } from './action.ts';
import { PLACEMENT_GONE } from './place-gone.ts';
import { shareReply } from './share.ts';

const shareOrSay = async (reply: Reply | null, clicked: Clicked): Promise<void> => {
  const { click, respond, client, desk } = clicked;
  if (reply !== null) return shareReply(reply, clicked);
  return answerPrivately(sentence(PLACEMENT_GONE), respond, { ...click, client }, desk);
};

/** "Share to channel" below a placement. What was pasted stays with who pasted it, so there are no buttons. */
export const sharePlacement: Action = {
  id: SHARE_PLACEMENT_ACTION,
  run: (clicked) => {
    const placed = clicked.desk.placements.get(clicked.click.value);
    const reply =
      placed === undefined || placed.answer === null
        ? null
        : placementReply(placed.answer, {
            id: null,
            without: null,
            words: placed.question.words,
            long: true,
          });
    return shareOrSay(reply, clicked);
  },
};

/** "Share to channel" below the matches of a query. */
export const shareQuery: Action = {
  id: SHARE_QUERY_ACTION,
  run: (clicked) => {
    const answer = clicked.desk.queries.get(clicked.click.value);
    return shareOrSay(answer === undefined ? null : queryReply(answer, { id: null }), clicked);
  },
};
