import type { StatusSeries } from '../operations/live/status/status-series.ts';

const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** No value is not the lowest value. */
const UNKNOWN = '·';
const ROWS = 4;

/** The highest value of each column: peaks must not vanish in an average. */
const columnsOf = (points: StatusSeries['points'], columns: number): readonly (number | null)[] => {
  const size = Math.max(1, Math.ceil(points.length / columns));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, at) => {
    const values = points.slice(at * size, (at + 1) * size).flatMap(({ value }) => value ?? []);
    return values.length === 0 ? null : Math.max(...values);
  });
};

const cellOf = (value: number | null, top: number, row: number): string => {
  if (value === null) return row === 0 ? UNKNOWN : ' ';
  const eighths = top <= 0 ? 0 : Math.round((value / top) * ROWS * LEVELS.length);
  // A value that is there has a foot, so that 0 differs from nothing known.
  const own = Math.min(LEVELS.length, Math.max(row === 0 ? 1 : 0, eighths - row * LEVELS.length));
  return own === 0 ? ' ' : (LEVELS[own - 1] ?? ' ');
};

/**
 * A series as bars from 0 to `top` in four lines, the highest first, no wider than `columns`. Dots on the lowest line where there
 * is no value.
 */
export const chartRows = (
  points: StatusSeries['points'],
  top: number,
  columns: number,
): readonly string[] => {
  const values = columnsOf(points, columns);
  return Array.from({ length: ROWS }, (_, at) =>
    values.map((value) => cellOf(value, top, ROWS - 1 - at)).join(''),
  );
};
