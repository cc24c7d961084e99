import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { ServiceStatus } from '../../src/operations/live/status/service-status.ts';
import type { StatusChart } from '../../src/operations/live/status/status-charts.ts';
import type { StatusSeries } from '../../src/operations/live/status/status-series.ts';
import { type LineChartBlock, POINTS_MAX } from './data-visualization.ts';
import { clamp } from './text.ts';

/** A line needs two ends. */
const FEWEST_POINTS = 2;
const TITLE = limits['data_visualization.title'].max;
const AXIS = limits['data_visualization.axis_label'].max;
const MINUTE_MS = 60_000;

/** The lines of a chart, and what the ids of their series end with. */
const LINES = [
  { name: 'average', suffix: '' },
  { name: 'maximum', suffix: 'Max' },
] as const;

type Range = ServiceStatus['range'];

/** `14:05`, in UTC: Slack's chart has no time of the reader. */
const hourText = (atMs: number): string => new Date(atMs).toISOString().slice(11, 16);

/** Points of a picture in one step, so that the window is cut evenly: 3 min of an hour, 20 of six, 90 of a day. */
const stepOf = ({ fromMs, toMs, periodSeconds }: Range): number => {
  const points = Math.max(1, Math.round((toMs - fromMs) / (periodSeconds * 1000)));
  const step = Math.ceil(points / POINTS_MAX);
  for (let wider = step; wider <= points; wider += 1) if (points % wider === 0) return wider;
  return step;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** One value for each step; null where CloudWatch has none in all of it. The step of a maximum keeps its peak. */
const stepsOf = ({ id, points }: StatusSeries, step: number): readonly (number | null)[] =>
  Array.from({ length: Math.ceil(points.length / step) }, (_, at) => {
    const values = points.slice(at * step, (at + 1) * step).flatMap(({ value }) => value ?? []);
    if (values.length === 0) return null;
    return id.endsWith('Max') ? Math.max(...values) : mean(values);
  });

const oneDigit = (value: number): number => Math.round(value * 10) / 10;

const pictureOf = (
  { id, title, series }: StatusChart,
  range: Range,
): LineChartBlock | undefined => {
  const step = stepOf(range);
  const minutes = (step * range.periodSeconds * 1000) / MINUTE_MS;
  const lines = LINES.flatMap(({ name, suffix }) => {
    const one = series.find((line) => line.id === `${id}${suffix}` && line.summary !== null);
    return one === undefined ? [] : [{ name, values: stepsOf(one, step) }];
  });
  const columns = Math.min(POINTS_MAX, Math.max(0, ...lines.map(({ values }) => values.length)));
  // Slack wants a value of every line at every moment. A moment without one is left out, because 0 would be a lie.
  const known = Array.from({ length: columns }, (_, at) => at).filter((at) =>
    lines.every(({ values }) => (values[at] ?? null) !== null),
  );
  if (known.length < FEWEST_POINTS) return undefined;
  const labelOf = (at: number): string => hourText(range.fromMs + at * minutes * MINUTE_MS);
  const gaps = known.length < columns ? ', moments without data left out' : '';
  return {
    type: 'data_visualization',
    title: clamp(`${title}, percent of what is reserved`, TITLE),
    chart: {
      type: 'line',
      series: lines.map(({ name, values }) => ({
        name,
        data: known.map((at) => ({ label: labelOf(at), value: oneDigit(values[at] ?? 0) })),
      })),
      axis_config: {
        categories: known.map(labelOf),
        x_label: clamp(`UTC, ${minutes} min a point${gaps}`, AXIS),
        y_label: '%',
      },
    },
  };
};

/**
 * CPU and memory as lines, at most the two charts that a message of Slack's holds; none of what has no data. A moment for
 * which CloudWatch has no value is left out and never drawn as 0.
 */
export const statusPictures = ({
  charts,
  range,
}: Pick<ServiceStatus, 'charts' | 'range'>): readonly LineChartBlock[] =>
  (['cpu', 'memory'] as const).flatMap((id) => {
    const chart = charts.find((one) => one.id === id);
    return (chart === undefined ? undefined : pictureOf(chart, range)) ?? [];
  });
