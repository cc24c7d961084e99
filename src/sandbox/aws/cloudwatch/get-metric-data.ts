import * as z from 'zod';
import { AwsError } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import type { World } from '../world/world.ts';
import { ExpressionError, evaluate, type Series, toSeries } from './expression.ts';
import { findMetric } from './metrics.ts';
import { statisticOf } from './sample.ts';

/** GetMetricData: 500 queries and 100,800 datapoints a call. */
const MOST_QUERIES = 500;
const MOST_POINTS = 100_800;
const MINUTE_SECONDS = 60;
/** Datapoints of one minute live 15 days. */
const MINUTES_LIVE_SECONDS = 15 * 86_400;

const querySchema = z.object({
  Id: z.string(),
  MetricStat: z
    .object({
      Metric: z.object({
        Namespace: z.string(),
        MetricName: z.string(),
        Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
      }),
      Period: z.int(),
      Stat: z.string(),
    })
    .optional(),
  Expression: z.string().optional(),
  Label: z.string().optional(),
  Period: z.int().optional(),
  ReturnData: z.boolean().default(true),
});

const schema = z.object({
  MetricDataQueries: z.array(querySchema),
  StartTime: z.number(),
  EndTime: z.number(),
  NextToken: z.string().optional(),
  ScanBy: z.enum(['TimestampDescending', 'TimestampAscending']).default('TimestampDescending'),
  MaxDatapoints: z.int().optional(),
});

type Wish = z.output<typeof schema>;
type Query = z.output<typeof querySchema>;

const refuse = (message: string): AwsError =>
  new AwsError('InvalidParameterValueException', message);

const check = (wish: Wish): void => {
  const { MetricDataQueries: queries } = wish;
  if (wish.StartTime >= wish.EndTime) {
    throw refuse('The parameter StartTime must be less than the parameter EndTime.');
  }
  if (queries.length > MOST_QUERIES) {
    throw refuse(
      `The collection MetricDataQueries must not have a size greater than ${MOST_QUERIES}.`,
    );
  }
  for (const { Id, MetricStat, Expression } of queries) {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(Id)) {
      throw refuse(
        `The value ${Id} for parameter MetricDataQueries.member.1.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.`,
      );
    }
    if ((MetricStat === undefined) === (Expression === undefined)) {
      throw refuse('Exactly one of MetricStat and Expression must be given.');
    }
    const period = MetricStat?.Period ?? MINUTE_SECONDS;
    if (period % MINUTE_SECONDS !== 0 || period <= 0) {
      throw refuse('The parameter Period must be a multiple of 60.');
    }
  }
  if (new Set(queries.map(({ Id }) => Id)).size < queries.length) {
    throw refuse('The ids of MetricDataQueries must be unique.');
  }
};

/** Starts of the periods between two times in seconds, those not yet begun left out. */
const periodsOf = (world: World, wish: Wish, period: number): readonly number[] => {
  const nowSeconds = world.timeline.now() / 1000;
  const oldest = period < 300 ? nowSeconds - MINUTES_LIVE_SECONDS : 0;
  const first = Math.ceil(Math.max(wish.StartTime, oldest) / period) * period;
  const end = Math.min(wish.EndTime, nowSeconds);
  const count = Math.max(0, Math.ceil((end - first) / period));
  if (count > MOST_POINTS) throw refuse(`More than ${MOST_POINTS} datapoints were asked for.`);
  return Array.from({ length: count }, (_, place) => first + place * period);
};

const measure = (world: World, wish: Wish, stat: NonNullable<Query['MetricStat']>): Series => {
  const { Metric, Period, Stat } = stat;
  const dimensions = Object.fromEntries(Metric.Dimensions.map(({ Name, Value }) => [Name, Value]));
  const metric = findMetric(world, Metric.Namespace, Metric.MetricName, dimensions);
  if (metric === undefined) return new Map();
  const nowSeconds = world.timeline.now() / 1000;
  const points = periodsOf(world, wish, Period).flatMap(
    (start): readonly (readonly [number, number])[] => {
      const samples = [];
      for (let minute = start; minute < start + Period; minute += MINUTE_SECONDS) {
        // The minute that is not over yet has no datapoint.
        if (minute + MINUTE_SECONDS > nowSeconds) break;
        const sample = metric(minute * 1000);
        if (sample !== undefined) samples.push(sample);
      }
      if (samples.length === 0) return [];
      const value = statisticOf(Stat, samples);
      if (value === undefined)
        throw refuse(`The value ${Stat} for parameter Stat is not supported.`);
      return [[start, value]];
    },
  );
  return new Map(points);
};

const calculate = (
  text: string,
  measured: ReadonlyMap<string, Series>,
  known: ReadonlyMap<string, Series>,
  times: readonly number[],
): Series => {
  try {
    return toSeries(evaluate(text, known, [...measured.values()], times), times);
  } catch (error) {
    if (error instanceof ExpressionError) throw refuse(error.message);
    throw error;
  }
};

const seriesOf = (world: World, wish: Wish): ReadonlyMap<string, Series> => {
  const { MetricDataQueries: queries } = wish;
  const measured = new Map(
    queries.flatMap(({ Id, MetricStat }) =>
      MetricStat === undefined ? [] : [[Id, measure(world, wish, MetricStat)] as const],
    ),
  );
  const period = queries.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat?.Period;
  const times = periodsOf(world, wish, period ?? MINUTE_SECONDS);
  const all = new Map(measured);
  for (const { Id, Expression } of queries) {
    if (Expression !== undefined) all.set(Id, calculate(Expression, measured, all, times));
  }
  return all;
};

/** GetMetricData: metrics of AWS/ECS, ECS/ContainerInsights and AWS/ApplicationELB, and simple metric math, in one page. */
export const getMetricData = operation(
  schema,
  ({ world }, wish) => {
    check(wish);
    const all = seriesOf(world, wish);
    return {
      Messages: [],
      MetricDataResults: wish.MetricDataQueries.filter(({ ReturnData }) => ReturnData).map(
        ({ Id, Label, MetricStat }) => {
          const points = [...(all.get(Id) ?? [])].sort(([one], [other]) => one - other);
          if (wish.ScanBy === 'TimestampDescending') points.reverse();
          return {
            Id,
            Label: Label ?? MetricStat?.Metric.MetricName ?? Id,
            Timestamps: points.map(([time]) => time),
            Values: points.map(([, value]) => value),
            StatusCode: 'Complete',
          };
        },
      ),
    };
  },
  refuse,
);
