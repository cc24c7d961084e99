import type { StatusChart } from './status-charts.ts';
import type { StatusSeries } from './status-series.ts';

type Unit = StatusChart['unit'];

const amount = (value: number): string =>
  (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10).toLocaleString('en');

const SHOWN: Readonly<Record<Unit, (value: number) => string>> = {
  percent: (value) => `${amount(value)} %`,
  tasks: amount,
  'requests per period': amount,
  milliseconds: (value) => `${amount(value)} ms`,
};

/** A value of a chart with its unit, as people read it. */
export const shownValue = (unit: Unit, value: number): string => SHOWN[unit](value);

/** A series in figures: now, average and p95 where they mean something, the most; or why there are none. */
export const seriesFigures = ({ summary, state, id }: StatusSeries, unit: Unit): string => {
  if (summary === null)
    return state === 'no-data' ? 'no data' : 'unknown: CloudWatch did not answer';
  const show = SHOWN[unit];
  const partly = state === 'partial' ? ', in part' : '';
  const total = unit === 'requests per period' ? `, ${amount(summary.sum)} in all` : '';
  // The average of maxima, of percentiles, of sums and of counts tells nobody anything.
  const middle =
    total !== '' || unit === 'tasks' || /(?:Max|P95\d*)$/.test(id)
      ? ''
      : `avg ${show(summary.average)}, p95 ${show(summary.p95)}, `;
  return `now ${show(summary.latest)}, ${middle}max ${show(summary.max)}${total}${partly}`;
};

/** Where the scale of a chart ends: utilisation at 100 % or above it, everything else at its own highest value. */
export const topOf = ({ unit, series }: Pick<StatusChart, 'unit' | 'series'>): number => {
  const own = Math.max(0, ...series.flatMap(({ summary }) => summary?.max ?? []));
  return unit === 'percent' ? Math.max(100, own) : own;
};
