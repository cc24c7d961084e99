import { MORE_PLACEMENT_ACTION, placementReply } from '../blocks/placement.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { requestOf } from '../place-text.ts';
import type { Placed } from '../placed.ts';
import { sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { PLACEMENT_GONE } from './place-gone.ts';

/** So many runs tell what ties can do; a large question gets none, since somebody waits. */
const RUNS = '200';
const ROWS_TIMES_TASKS = 250_000;

/** The answer with the range of many runs, where several instances were equally good. */
const withRuns = ({ question, answer }: Placed, { operations }: Desk): Placed['answer'] => {
  if (answer?.mode !== 'place' || answer.result.ties.tasks === 0) return answer;
  if (answer.rows.length * answer.result.requested > ROWS_TIMES_TASKS) return answer;
  const { texts, words } = requestOf(question);
  const again = operations.place(texts, { ...words, robust: RUNS });
  return again.ok ? again.answer : answer;
};

/** "Assumptions and ties": the answer with what it rests on. */
export const morePlacement: Action = {
  id: MORE_PLACEMENT_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const placed = desk.placements.get(click.value);
    const answer = placed === undefined ? null : withRuns(placed, desk);
    const reply =
      placed === undefined || answer === null
        ? sentence(PLACEMENT_GONE)
        : placementReply(answer, {
            id: click.value,
            without: placed.without,
            words: placed.question.words,
            long: true,
          });
    const inPlace = click.isPrivate;
    await answerPrivately(reply, respond, { ...click, client }, desk, { inPlace });
  },
};
