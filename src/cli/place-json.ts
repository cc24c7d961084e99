import type { AnyPlacementAnswer, PlacementAnswer } from '../operations/placement/place-answer.ts';
import { DRY_RUN } from '../operations/placement/place-answer.ts';

const placement = (answer: PlacementAnswer) => {
  const { result } = answer;
  return {
    requested: result.requested,
    placed: result.placed,
    unplaced: result.unplaced,
    placements: result.placements,
    refusals: result.refusals,
    instances: answer.rows.map(({ instance, reasons, ...row }) => ({ instance, reasons, ...row })),
    seed: result.seed,
    ties: result.ties.tasks,
    widestTie: result.ties.widest,
    tiesSettledBy: result.ties.settledBy,
    mode: answer.mode,
    headline: answer.headline,
    group: result.group,
    strategy: result.strategy,
    demand: result.demand,
    zones: answer.zones,
    reasons: answer.refusals,
    room: answer.room,
    closest: answer.closest,
    fixes: answer.fixes.map(({ fix, sentence }) => ({ ...fix, sentence })),
    event: answer.event,
    whatIf: answer.whatIf,
    robust: answer.robust?.result ?? null,
  };
};

/** An answer as programs read it (DESIGN.md §4): keys are added to it, never taken away. */
export const placeJson = (answer: AnyPlacementAnswer): string => {
  const own =
    answer.mode === 'place'
      ? placement(answer)
      : { ...answer.data, mode: answer.mode, headline: answer.headline, events: answer.events };
  const { assumptions, warnings } = answer;
  return `${JSON.stringify({ ...own, assumptions, warnings, note: DRY_RUN }, null, 2)}\n`;
};
