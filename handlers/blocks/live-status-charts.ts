import type { ServiceStatus } from '../../src/operations/live/status/service-status.ts';
import type { StatusChart } from '../../src/operations/live/status/status-charts.ts';
import type { StatusSeries } from '../../src/operations/live/status/status-series.ts';
import { sparkline } from './live-sparkline.ts';
import { clamp } from './text.ts';

const CHARTS = 12;
const LABEL = 14;

const amount = (value: number): string =>
  (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10).toLocaleString('en');

const SHOWN: Readonly<Record<StatusChart['unit'], (value: number) => string>> = {
  percent: (value) => `${amount(value)} %`,
  tasks: amount,
  'requests per period': amount,
  milliseconds: (value) => `${amount(value)} ms`,
};

/** What stands behind the bars; utilisation has a top of 100 %, everything else its own highest value. */
const figures = ({ summary, state, id }: StatusSeries, unit: StatusChart['unit']): string => {
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

const chartLines = ({ title, unit, series, targetGroup }: StatusChart): readonly string[] => {
  const own = Math.max(0, ...series.flatMap(({ summary }) => summary?.max ?? []));
  const top = unit === 'percent' ? Math.max(100, own) : own;
  return [
    targetGroup === null ? title : `${title} (${clamp(targetGroup, 40)})`,
    ...series.map(({ label, points, ...one }) => {
      const line = one.summary === null ? '' : `${sparkline(points, top)}  `;
      return `  ${clamp(label, LABEL).padEnd(LABEL)} ${line}${figures({ label, points, ...one }, unit)}`;
    }),
  ];
};

/** Every chart in letters, the oldest value on the left. */
export const statusChartText = ({ charts }: Pick<ServiceStatus, 'charts'>): string =>
  charts.slice(0, CHARTS).flatMap(chartLines).join('\n');

/** CPU and memory in words, for notifications and screen readers: `CPU: now 12 %, max 40 %.` */
export const utilisationWords = ({ charts }: Pick<ServiceStatus, 'charts'>): string =>
  charts
    .filter(({ id }) => id === 'cpu' || id === 'memory')
    .flatMap(({ title, series: [average] }) =>
      average === undefined ? [] : [`${title}: ${figures(average, 'percent')}.`],
    )
    .join(' ');
