import type { Button } from '@slack/types';
import type { AnyPlacementAnswer } from '../../src/operations/placement/place-answer.ts';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import type { Reply } from '../reply.ts';
import { wordsWith } from '../tried-fix.ts';
import { placementBlocks } from './placement-blocks.ts';
import { fixLabel, type TryFix } from './placement-fixes.ts';
import { button } from './text.ts';

/** Action ids of the buttons below an answer. */
export const MORE_PLACEMENT_ACTION = 'more-placement';
export const WITHOUT_FIX_ACTION = 'without-fix';
export const CHANGE_PLACEMENT_ACTION = 'change-placement';

/** Action id of the buttons that answer the question again with a fix made. */
export const TRY_FIX_ACTION = /^try-fix:/;

/** How an answer is shown. */
export interface ShownPlacement {
  /** What the buttons come back with; null where there are none, as in a shared answer. */
  readonly id: string | null;
  /** The answer without the change that this one tries. */
  readonly without: string | null;
  readonly words: PlaceWords;
  /** Shows assumptions and ties in full. */
  readonly long?: boolean;
}

const buttonsOf = ({ id, without, long }: ShownPlacement): Button[] => {
  if (id === null) return [];
  return [
    ...(without === null ? [] : [button('Back to before', WITHOUT_FIX_ACTION, without)]),
    ...(long === true ? [] : [button('Assumptions and ties', MORE_PLACEMENT_ACTION, id)]),
    button('Change the question', CHANGE_PLACEMENT_ACTION, id),
  ];
};

/** A button that tries a fix where `id` says what to try it on, and the question can be changed in that way. */
const tryFixOf =
  ({ id, words }: ShownPlacement): TryFix =>
  (one, index) =>
    id === null || wordsWith(one.fix, words) === null
      ? undefined
      : button(fixLabel(one), `try-fix:${index}`, `${id}:${index}`);

/** An answer about placement as blocks. */
export const placementReply = (answer: AnyPlacementAnswer, shown: ShownPlacement): Reply => ({
  ...placementBlocks(answer, { tryFix: tryFixOf(shown), long: shown.long === true }),
  buttons: buttonsOf(shown),
  share: shown.id === null ? null : { placement: shown.id },
});
