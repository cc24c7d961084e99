import type { Cells } from './cells.ts';
import type { Keys } from './keys.ts';

/** The key of a class at one level: of its value, of its head cell's value, or of its head instance. */
export interface ClassColumn {
  readonly of: 'class' | 'cell' | 'instance';
  readonly codes: Int32Array;
  readonly keys: Int32Array | Float64Array;
}

/** The levels of the chain as classes see them. */
export const classColumns = (cells: Cells, keys: Keys): readonly ClassColumn[] =>
  cells.codes.map((codes, level): ClassColumn => {
    const own = keys.own[level] ?? new Float64Array(0);
    if (own.length > 0) return { of: 'instance', codes, keys: own };
    const counts = keys.counts[level] ?? new Int32Array(0);
    if (!cells.sharedLevels.includes(level)) return { of: 'cell', codes, keys: counts };
    const starts = cells.classStart.subarray(0, -1);
    return { of: 'class', codes: starts.map((cell) => codes[cell] ?? 0), keys: counts };
  });
