import type { ServiceStatus } from '../operations/live/status/service-status.ts';
import type { StatusChart } from '../operations/live/status/status-charts.ts';
import { seriesFigures, shownValue, topOf } from '../operations/live/status/status-figures.ts';
import { chartRows } from './render-live-chart.ts';
import {
  aboutLine,
  ago,
  block,
  gapsBlock,
  type LivePage,
  pageOf,
  said,
  serviceHead,
  titled,
} from './render-live-parts.ts';
import { targetGroupTexts } from './render-live-service.ts';
import { noteText } from './render-notes.ts';

const AXIS = 9;
const LABEL = 14;

const drawing = (chart: StatusChart, window: string, page: LivePage): readonly string[] => {
  const [first] = chart.series;
  if (first === undefined || first.summary === null) return [];
  const top = topOf(chart);
  const rows = chartRows(first.points, top, page.width - AXIS - 4);
  const marks = [shownValue(chart.unit, top), '', '', '0'];
  const wide = rows[0]?.length ?? 0;
  const ends = `-${window}`.padEnd(Math.max(0, wide - 3));
  return [
    ...rows.map(
      (row, at) =>
        `${page.paint('dim', `${(marks[at] ?? '').padStart(AXIS)} ┤`)}${page.paint('cyan', row.trimEnd())}`,
    ),
    page.paint('dim', `${' '.repeat(AXIS + 2)}${ends}now`),
  ];
};

const chartBlock = (chart: StatusChart, window: string, page: LivePage): string => {
  const { title, targetGroup, series, unit } = chart;
  const of = targetGroup === null ? '' : ` of ${said(targetGroup)}`;
  const what = page.paint('dim', unit === 'requests per period' ? ` (${unit})` : '');
  return [
    `${page.paint('bold', `${title}${of}`)}${what}`,
    ...drawing(chart, window, page),
    ...series.map((one) =>
      block(
        seriesFigures(one, unit),
        page,
        `  ${said(one.label).padEnd(LABEL)} `,
        ' '.repeat(LABEL + 3),
      ),
    ),
  ].join('\n');
};

const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');

const tasksText = ({ tasks }: ServiceStatus): string => {
  if (tasks === null) return 'Tasks: unknown';
  if (tasks.total === 0) return 'Tasks: none';
  const { HEALTHY, UNHEALTHY } = tasks.byHealth;
  const checked = HEALTHY !== undefined || UNHEALTHY !== undefined;
  const health = checked ? tally(tasks.byHealth) : 'no container health check';
  return `Tasks: ${tally(tasks.byStatus)} · ${health}`;
};

const alarmsBlock = ({ alarms, about }: ServiceStatus, page: LivePage): string => {
  if (alarms === null) return 'Alarms: unknown';
  if (alarms.length === 0) return 'Alarms: none in ALARM';
  // Autoscaling lives on its alarms: in ALARM is how it works, not what is wrong.
  const lines = alarms.map(({ alarmName, stateReason, stateUpdatedAtMs, scales }) =>
    block(
      [
        alarmName,
        ...(scales ? ['scales the service'] : []),
        ...(stateUpdatedAtMs === undefined ? [] : [ago(stateUpdatedAtMs, about)]),
        ...(stateReason === undefined ? [] : [stateReason]),
      ].join(' · '),
      page,
      `  ${page.paint(scales ? 'cyan' : 'red', '●')} `,
      '    ',
    ),
  );
  return titled(`Alarms: ${alarms.length} in ALARM`, lines, page);
};

/** How a service did within a window: tasks, charts, alarms. What nobody knows is never shown as 0. */
export const renderStatus = (answer: ServiceStatus, page: LivePage): string => {
  const { about, gaps, window, range, charts, noData } = answer;
  return pageOf([
    serviceHead(answer, page),
    noteText(answer.notes, page),
    block(tasksText(answer), page, ''),
    page.paint('dim', `Last ${window}, a value every ${range.periodSeconds / 60} min`),
    noData === null ? '' : block(noData, page),
    ...charts.map((chart) => chartBlock(chart, window, page)),
    alarmsBlock(answer, page),
    titled(
      'Targets',
      targetGroupTexts(answer.targetGroups).map((text) => block(text, page, '  ', '    ')),
      page,
    ),
    gapsBlock(gaps, page),
    aboutLine(about, page),
  ]);
};
