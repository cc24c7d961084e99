import type { Cells } from './cells.ts';
import type { Keys } from './keys.ts';

type Compare = (one: number, other: number) => number;

/**
 * Compares two cells of one class by the levels in which they can differ, the keys of single instances taken from the
 * cells' heads.
 */
export const cellComparison = (cells: Cells, keys: Keys, head: Int32Array): Compare => {
  const columns = cells.codes.flatMap((codes, level): readonly Compare[] => {
    const own = keys.own[level] ?? new Float64Array(0);
    if (own.length > 0)
      return [(one, other) => (own[head[one] ?? 0] ?? 0) - (own[head[other] ?? 0] ?? 0)];
    const counts = keys.counts[level] ?? new Int32Array(0);
    return cells.splitLevels.includes(level)
      ? [(one, other) => (counts[codes[one] ?? 0] ?? 0) - (counts[codes[other] ?? 0] ?? 0)]
      : [];
  });
  const [first, second] = columns;
  if (first === undefined) return () => 0;
  if (second === undefined) return first;
  if (columns.length === 2) return (one, other) => first(one, other) || second(one, other);
  return (one, other) => {
    for (let index = 0; index < columns.length; index += 1) {
      const gap = columns[index]?.(one, other) ?? 0;
      if (gap !== 0) return gap;
    }
    return 0;
  };
};
