import { explanationReply } from '../blocks/explanation.ts';
import { answerPrivately } from '../deliver.ts';
import { SHARE_ACTION, sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { shareReply } from './share.ts';

const UNKNOWN =
  'I can no longer tell what this answer was. Run the command again and share that one.';

/** "Share to channel" below an explanation: the long form of it for everybody. */
export const shareExplanation: Action = {
  id: SHARE_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const explanation = desk.operations.explain(click.value);
    if (explanation.answer === null)
      return answerPrivately(sentence(UNKNOWN), respond, { ...click, client }, desk);
    const reply = explanationReply(explanation, { long: true, drawing: desk.drawing });
    return shareReply(reply, clicked);
  },
};
