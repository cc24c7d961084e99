import type { ServiceStatus } from '../../src/operations/live/status/service-status.ts';
import type { StatusChart } from '../../src/operations/live/status/status-charts.ts';
import { seriesFigures, topOf } from '../../src/operations/live/status/status-figures.ts';
import { sparkline } from './live-sparkline.ts';
import { clamp } from './text.ts';

const CHARTS = 12;
const LABEL = 14;

const chartLines = ({ title, unit, series, targetGroup }: StatusChart): readonly string[] => {
  const top = topOf({ unit, series });
  return [
    targetGroup === null ? title : `${title} (${clamp(targetGroup, 40)})`,
    ...series.map(({ label, points, ...one }) => {
      const line = one.summary === null ? '' : `${sparkline(points, top)}  `;
      return `  ${clamp(label, LABEL).padEnd(LABEL)} ${line}${seriesFigures({ label, points, ...one }, unit)}`;
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
      average === undefined ? [] : [`${title}: ${seriesFigures(average, 'percent')}.`],
    )
    .join(' ');
