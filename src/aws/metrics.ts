import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Alarm, MetricQuery, MetricRange, MetricSeries } from '../model/metrics.ts';
import type { Clock, Metrics } from '../ports.ts';
import { batches } from './call/batches.ts';
import type { Call } from './call/call.ts';
import { createMemo } from './call/memo.ts';
import { allPages } from './call/pages.ts';
import { type ClientSettings, clientConfig, lazily } from './client-settings.ts';
import { keepToHost } from './keep-to-host.ts';
import { toSeries } from './metric-series.ts';
import { toMs } from './plain.ts';
import type { ActionOf } from './read-actions.ts';

/** GetMetricData takes 500 queries and gives 100,800 points a call; DescribeAlarms takes 100 names (API references). */
const MOST_QUERIES = 500;
const MOST_POINTS = 100_800;
const MOST_ALARMS = 100;
const ALARM_PAGES = 5;
const MINUTE_MS = 60_000;

const toAlarm = (alarm: MetricAlarm): Alarm => ({
  alarmName: alarm.AlarmName ?? '',
  alarmArn: alarm.AlarmArn ?? '',
  state: alarm.StateValue ?? '',
  stateReason: alarm.StateReason,
  stateUpdatedAtMs: toMs(alarm.StateUpdatedTimestamp),
  namespace: alarm.Namespace,
  metricName: alarm.MetricName,
  dimensions: Object.fromEntries(
    (alarm.Dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
  ),
  threshold: alarm.Threshold,
  comparisonOperator: alarm.ComparisonOperator,
  scales: (alarm.AlarmActions ?? []).some((arn) => arn.includes(':autoscaling:')),
});

const toQuery = ({ id, namespace, metricName, dimensions, stat }: MetricQuery, period: number) => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: namespace,
      MetricName: metricName,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    Period: period,
    Stat: stat,
  },
});

/** Whole periods from the start, whole minutes to the end, so that two people who ask in the same minute share a call. */
const wholePeriods = ({ fromMs, toMs: to, periodSeconds }: MetricRange): MetricRange => {
  const periodMs = periodSeconds * 1000;
  return {
    fromMs: Math.floor(fromMs / periodMs) * periodMs,
    toMs: Math.ceil(to / MINUTE_MS) * MINUTE_MS,
    periodSeconds,
  };
};

/** Reads CloudWatch through the SDK. */
export const createMetrics = (
  settings: ClientSettings,
  call: Call<ActionOf<'metrics'>>,
  clock: Clock,
): Metrics => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch');
    const client = new sdk.CloudWatchClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });

  const readSeries = async (queries: readonly MetricQuery[], range: MetricRange) => {
    const { sdk, client } = await connection();
    const points = (range.toMs - range.fromMs) / 1000 / range.periodSeconds;
    const most = Math.max(1, Math.min(MOST_QUERIES, Math.floor(MOST_POINTS / points)));
    const results = await Promise.all(
      batches(queries, most).map((batch) =>
        allPages(async (NextToken) => {
          const command = new sdk.GetMetricDataCommand({
            MetricDataQueries: batch.map((query) => toQuery(query, range.periodSeconds)),
            StartTime: new Date(range.fromMs),
            EndTime: new Date(range.toMs),
            ScanBy: 'TimestampAscending',
            ...(NextToken ? { NextToken } : {}),
          });
          const page = await call({ action: 'cloudwatch:GetMetricData' }, (abortSignal) =>
            client.send(command, { abortSignal }),
          );
          return { items: page.MetricDataResults ?? [], next: page.NextToken };
        }),
      ),
    );
    const all = results.flat();
    return queries.map(({ id }) =>
      toSeries(
        id,
        all.filter(({ Id }) => Id === id),
      ),
    );
  };

  const readAlarms = async (
    input: { readonly AlarmNames?: string[]; readonly StateValue?: 'ALARM' },
    mostPages: number,
  ): Promise<readonly Alarm[]> => {
    const { sdk, client } = await connection();
    const alarms = await allPages(async (NextToken) => {
      const command = new sdk.DescribeAlarmsCommand({
        ...input,
        AlarmTypes: ['MetricAlarm'],
        MaxRecords: MOST_ALARMS,
        ...(NextToken ? { NextToken } : {}),
      });
      const page = await call({ action: 'cloudwatch:DescribeAlarms' }, (abortSignal) =>
        client.send(command, { abortSignal }),
      );
      return { items: page.MetricAlarms ?? [], next: page.NextToken };
    }, mostPages);
    return alarms.map(toAlarm);
  };

  const series = createMemo<readonly MetricSeries[]>(clock, 30_000, 100);
  const alarms = createMemo<readonly Alarm[]>(clock, 15_000, 50);
  return {
    series: (queries, range) => {
      const whole = wholePeriods(range);
      return series(JSON.stringify([queries, whole]), () => readSeries(queries, whole));
    },
    alarms: (names) =>
      alarms(JSON.stringify(names), async () => {
        const found = await Promise.all(
          batches(names, MOST_ALARMS).map((AlarmNames) => readAlarms({ AlarmNames }, 1)),
        );
        return found.flat();
      }),
    firing: () => alarms('firing', () => readAlarms({ StateValue: 'ALARM' }, ALARM_PAGES)),
  };
};
