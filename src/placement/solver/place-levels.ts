import { ownTieLevels } from './own-tie-level.ts';
import type { PlaceMasks } from './place-masks.ts';
import type { Problem } from './problem.ts';
import type { TieLevel } from './tie-level.ts';
import { emptyMasks, masksOf, occurring, valueTieLevels } from './value-tie-level.ts';

/** The levels of a problem over places, with the masks that they share. */
export interface PlaceLevels {
  readonly masks: PlaceMasks;
  /** Fresh levels for each run. */
  readonly levels: readonly (() => TieLevel)[];
}

/** The levels over places, of which `order` tells an instance each. */
export const placeLevels = ({ levels }: Problem, order: Int32Array): PlaceLevels => {
  const columns = levels.map((level) => {
    if (level.kind === 'own') return { level };
    const codes = order.map((instance) => level.codes[instance] ?? 0);
    return { level, values: occurring(codes, level.counts) };
  });
  const needed = columns.map(({ values }) => (values === undefined ? 0 : masksOf(values)));
  const masks = emptyMasks(
    needed.reduce((sum, own) => sum + own, 0),
    order.length,
  );
  let first = 1;
  const made = columns.map(({ level, values }, index) => {
    if (values !== undefined) {
      const fresh = valueTieLevels(values, masks, first);
      first += needed[index] ?? 0;
      return fresh;
    }
    const { start, step } = level.kind === 'own' ? level : { start: new Float64Array(0), step: 0 };
    const own = Float64Array.from(order, (instance) => start[instance] ?? 0);
    return ownTieLevels(own, step);
  });
  return { masks, levels: made };
};
