import type { Level } from '../solver/problem.ts';

interface Stop {
  readonly instance: number;
  /** How many tasks were equally good to stop, this one included. */
  readonly tieWidth: number;
}

/**
 * Stops tasks one by one: each call takes one on the instance with the highest keys, level by level, and the lowest
 * number among equals; undefined when none is left. `tasks` tells how many of each instance may be stopped.
 */
export const createStops = (
  levels: readonly Level[],
  tasks: Int32Array,
): (() => Stop | undefined) => {
  const open = Int32Array.from(tasks);
  // Instances with tasks left, in order; those that ran out leave with the next look.
  const holding = Int32Array.from(open.keys()).filter((instance) => (open[instance] ?? 0) > 0);
  let held = holding.length;
  const tied = new Int32Array(held);
  const columns = levels.map((level) =>
    level.kind === 'value'
      ? { codes: level.codes, keys: Float64Array.from(level.counts), step: 1 }
      : { codes: Int32Array.from(open.keys()), keys: level.start.slice(), step: level.step },
  );
  const narrow = (
    codes: Int32Array,
    keys: Float64Array,
    from: Int32Array,
    size: number,
  ): number => {
    let most = Number.NEGATIVE_INFINITY;
    let kept = 0;
    for (let index = 0; index < size; index += 1) {
      const instance = from[index] ?? 0;
      const key = keys[codes[instance] ?? 0] ?? 0;
      if (key < most) continue;
      if (key > most) kept = 0;
      most = key;
      tied[kept] = instance;
      kept += 1;
    }
    return kept;
  };
  const dropEmpty = (): void => {
    let kept = 0;
    for (let index = 0; index < held; index += 1) {
      const instance = holding[index] ?? 0;
      if ((open[instance] ?? 0) === 0) continue;
      holding[kept] = instance;
      kept += 1;
    }
    held = kept;
  };
  let ranOut = false;
  return () => {
    if (ranOut) dropEmpty();
    ranOut = false;
    let from = holding;
    let size = held;
    for (const { codes, keys } of columns) {
      size = narrow(codes, keys, from, size);
      from = tied;
    }
    const instance = from[0];
    if (size === 0 || instance === undefined) return undefined;
    let tieWidth = 0;
    for (let index = 0; index < size; index += 1) tieWidth += open[from[index] ?? 0] ?? 0;
    const left = (open[instance] ?? 0) - 1;
    open[instance] = left;
    if (left === 0) ranOut = true;
    for (const { codes, keys, step } of columns) {
      const code = codes[instance] ?? 0;
      keys[code] = (keys[code] ?? 0) - step;
    }
    return { instance, tieWidth };
  };
};
