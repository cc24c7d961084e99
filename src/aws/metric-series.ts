import type { MetricDataResult } from '@aws-sdk/client-cloudwatch';
import type { MetricPoint, MetricSeries } from '../model/metrics.ts';

const STATES = {
  Complete: 'complete',
  PartialData: 'partial',
  InternalError: 'failed',
  Forbidden: 'forbidden',
} as const;

const pointsOf = ({ Timestamps = [], Values = [] }: MetricDataResult): readonly MetricPoint[] =>
  Timestamps.flatMap((time, index) => {
    const value = Values[index];
    return value === undefined ? [] : [{ atMs: time.getTime(), value }];
  });

/** Joins what the pages say of one query, in the order of time. The last page tells whether it is complete. */
export const toSeries = (id: string, results: readonly MetricDataResult[]): MetricSeries => ({
  id,
  points: results.flatMap(pointsOf).sort((one, other) => one.atMs - other.atMs),
  state: STATES[results.at(-1)?.StatusCode ?? 'InternalError'],
});
