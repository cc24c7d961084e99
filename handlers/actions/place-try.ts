import { placementReply, TRY_FIX_ACTION, WITHOUT_FIX_ACTION } from '../blocks/placement.ts';
import { answerPrivately } from '../deliver.ts';
import { placeReply } from '../placed.ts';
import { sentence } from '../reply.ts';
import { wordsWith } from '../tried-fix.ts';
import type { Action, Clicked } from './action.ts';
import { PLACEMENT_GONE } from './place-gone.ts';

const inPlaceWhere = ({ click }: Clicked) => ({ inPlace: click.isPrivate });

/** "Try with …": the same question with a fix made, in place of the answer that offered it. */
export const tryFix: Action = {
  id: TRY_FIX_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const [id = '', index = ''] = click.value.split(':');
    const placed = desk.placements.get(id);
    const fix =
      placed?.answer?.mode === 'place' ? placed.answer.fixes[Number(index)]?.fix : undefined;
    const words = placed && fix ? wordsWith(fix, placed.question.words) : null;
    const reply =
      placed === undefined || words === null
        ? sentence(PLACEMENT_GONE)
        : placeReply({ ...placed.question, words }, desk, id);
    await answerPrivately(reply, respond, { ...click, client }, desk, inPlaceWhere(clicked));
  },
};

/** "Back to before": the answer without the change that was tried. */
export const withoutFix: Action = {
  id: WITHOUT_FIX_ACTION,
  run: async (clicked) => {
    const { click, respond, client, desk } = clicked;
    const placed = desk.placements.get(click.value);
    const reply =
      placed === undefined || placed.answer === null
        ? sentence(PLACEMENT_GONE)
        : placementReply(placed.answer, {
            id: click.value,
            without: placed.without,
            words: placed.question.words,
          });
    await answerPrivately(reply, respond, { ...click, client }, desk, inPlaceWhere(clicked));
  },
};
