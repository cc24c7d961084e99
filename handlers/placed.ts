import type { PlaceOutcome } from '../src/operations/place.ts';
import type { AnyPlacementAnswer } from '../src/operations/placement/place-answer.ts';
import type { QueryAnswer } from '../src/operations/query.ts';
import { CHANGE_PLACEMENT_ACTION, placementReply } from './blocks/placement.ts';
import { placementProblemReply } from './blocks/placement-problem.ts';
import { button } from './blocks/text.ts';
import type { Desk, OpenForm } from './desk.ts';
import { requestOf, type TypedQuestion } from './place-text.ts';
import type { Reply } from './reply.ts';

/** A question about placement whose buttons may still be clicked. Its texts are kept in memory only. */
export interface Placed {
  readonly question: TypedQuestion;
  /** Null when the question had something wrong with it. */
  readonly answer: AnyPlacementAnswer | null;
  /** Where the answer is without the change that this one tries. */
  readonly without: string | null;
}

const BYTES_PER_CHARACTER = 2;
/** An instance with its amounts and reasons, in the result and as a row. */
const INSTANCE_BYTES = 1_200;
const MATCH_BYTES = 200;

const textBytes = ({ cluster, task }: TypedQuestion): number =>
  [...cluster, task].reduce(
    (sum, named) => sum + (named?.text.length ?? 0) * BYTES_PER_CHARACTER,
    INSTANCE_BYTES,
  );

/** About how much memory an answer takes. */
export const weighPlaced = ({ question, answer }: Placed): number =>
  textBytes(question) + (answer?.mode === 'place' ? answer.rows.length * INSTANCE_BYTES : 0);

/** About how much memory a form takes, with the texts that it was opened with. */
export const weighForm = ({ question }: OpenForm): number =>
  question === undefined ? 1 : textBytes(question);

/** About how much memory the matches of a query take. */
export const weighQuery = ({ matches }: QueryAnswer): number =>
  INSTANCE_BYTES + matches.length * MATCH_BYTES;

/** The answer to a question, kept for the buttons below it; a question that is none says why, and can be changed. */
export const placedReply = (
  question: TypedQuestion,
  outcome: PlaceOutcome,
  { placements }: Pick<Desk, 'placements'>,
  without: string | null = null,
): Reply => {
  const answer = outcome.ok ? outcome.answer : null;
  const id = placements.put({ question, answer, without });
  return outcome.ok
    ? placementReply(outcome.answer, { id, without, words: question.words })
    : placementProblemReply(outcome.problem, [
        button('Change the question', CHANGE_PLACEMENT_ACTION, id),
      ]);
};

/** Runs a question for somebody. */
export const placeReply = (
  question: TypedQuestion,
  desk: Desk,
  without: string | null = null,
): Reply => {
  const { texts, words } = requestOf(question);
  return placedReply(question, desk.operations.place(texts, words), desk, without);
};
