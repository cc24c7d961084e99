import type { MetricPoint, MetricSeries } from '../../../model/metrics.ts';
import type { StatusRange } from './status-window.ts';

/** A line of a chart: one value for each period, null where CloudWatch has none, which is not 0. */
export interface StatusSeries {
  readonly id: string;
  readonly label: string;
  /** `no-data`: CloudWatch has none; `unread`: it did not answer or may not be asked, so that nobody knows. */
  readonly state: 'data' | 'partial' | 'no-data' | 'unread';
  readonly points: readonly { readonly atMs: number; readonly value: number | null }[];
  readonly summary: SeriesSummary | null;
}

/** Of the points that are there. */
interface SeriesSummary {
  readonly average: number;
  /** 95 of 100 points are not above it. */
  readonly p95: number;
  readonly max: number;
  readonly latest: number;
  readonly sum: number;
}

/** Average, p95 (nearest rank) and more of some values; null of none. */
export const summarise = (values: readonly number[]): SeriesSummary | null => {
  const latest = values.at(-1);
  if (latest === undefined) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    average: sum / values.length,
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? latest,
    max: sorted.at(-1) ?? latest,
    latest,
    sum,
  };
};

const gridOf = ({ fromMs, toMs, periodSeconds }: StatusRange): readonly number[] => {
  const period = periodSeconds * 1000;
  return Array.from(
    { length: Math.round((toMs - fromMs) / period) },
    (_, at) => fromMs + at * period,
  );
};

const stateOf = (series: MetricSeries | undefined, points: number): StatusSeries['state'] => {
  if (series === undefined || series.state === 'failed' || series.state === 'forbidden')
    return 'unread';
  if (series.state === 'partial') return 'partial';
  return points === 0 ? 'no-data' : 'data';
};

/** Puts a series on the grid of the range, with gaps as null. `scale` turns its unit into the one that is shown. */
export const statusSeries = (
  {
    id,
    label,
    scale = 1,
  }: { readonly id: string; readonly label: string; readonly scale?: number },
  series: MetricSeries | undefined,
  range: StatusRange,
): StatusSeries => {
  const period = range.periodSeconds * 1000;
  const known = new Map<number, number>();
  for (const { atMs, value } of series?.points ?? [])
    known.set(Math.floor(atMs / period) * period, value * scale);
  const points = gridOf(range).map((atMs) => ({ atMs, value: known.get(atMs) ?? null }));
  const values = points.flatMap(({ value }) => value ?? []);
  return { id, label, state: stateOf(series, values.length), points, summary: summarise(values) };
};

/**
 * Errors with 0 where there were requests and no error: the load balancer reports error counts only when they are not 0
 * (AWS, CloudWatch metrics for Application Load Balancers, reporting criteria).
 */
export const zeroWhereAsked = (
  errors: MetricSeries | undefined,
  requests: MetricSeries | undefined,
): MetricSeries | undefined => {
  if (errors === undefined || requests === undefined || errors.state !== 'complete') return errors;
  const known = new Map(errors.points.map(({ atMs, value }) => [atMs, value]));
  const points = requests.points.map(
    ({ atMs }): MetricPoint => ({ atMs, value: known.get(atMs) ?? 0 }),
  );
  return { ...errors, points };
};
