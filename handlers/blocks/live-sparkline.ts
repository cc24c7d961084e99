import type { StatusSeries } from '../../src/operations/live/status/status-series.ts';

const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** No value is not the lowest value. */
const UNKNOWN = '·';
/** So that a line with its figures does not break in Slack; the windows are cut into 18 to 20. */
const COLUMNS = 20;

/** The highest value of each column: peaks must not vanish in an average. */
const columnsOf = (points: StatusSeries['points']): readonly (number | null)[] => {
  const size = Math.max(1, Math.ceil(points.length / COLUMNS));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, at) => {
    const values = points.slice(at * size, (at + 1) * size).flatMap(({ value }) => value ?? []);
    return values.length === 0 ? null : Math.max(...values);
  });
};

/** A series as one line of bars from 0 to `top`; dots where there is no value. */
export const sparkline = (points: StatusSeries['points'], top: number): string =>
  columnsOf(points)
    .map((value) => {
      if (value === null) return UNKNOWN;
      const level = top <= 0 ? 0 : Math.round((value / top) * (LEVELS.length - 1));
      return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, level))] ?? UNKNOWN;
    })
    .join('');
