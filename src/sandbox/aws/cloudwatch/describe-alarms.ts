import * as z from 'zod';
import { alarmState } from '../autoscaling/keep-target.ts';
import { countsAt } from '../scheduler/counts.ts';
import { seconds } from '../views/seconds.ts';
import { AwsError } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { arnOf } from '../world/arns.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';

const MINUTE_MS = 60_000;
const LOW_MINUTES = 5;

interface Alarm {
  readonly AlarmName: string;
  readonly StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
}

const dimensionsOf = (service: Service) => [
  { Name: 'ClusterName', Value: service.cluster.name },
  { Name: 'ServiceName', Value: service.name },
];

const trackingAlarms = (world: World): readonly Alarm[] =>
  [...world.scalableTargets.values()].flatMap((target) =>
    [...target.policies.values()].flatMap((policy) => {
      const { high, low, value } = alarmState(world, target, policy);
      const sides = [
        { name: policy.alarmHigh, on: high(), sign: 'GreaterThanThreshold', share: 1, periods: 3 },
        { name: policy.alarmLow, on: low(), sign: 'LessThanThreshold', share: 0.9, periods: 15 },
      ] as const;
      return sides.map(({ name, on, sign, share, periods }) => ({
        AlarmName: name,
        AlarmArn: arnOf(world, 'cloudwatch', `alarm:${name}`),
        AlarmDescription: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policy.arn}.`,
        ActionsEnabled: true,
        AlarmActions: [policy.arn],
        StateValue: value === undefined ? 'INSUFFICIENT_DATA' : on ? 'ALARM' : 'OK',
        StateReason:
          value === undefined ? 'No data.' : `The latest datapoint is ${value.toFixed(1)}.`,
        StateUpdatedTimestamp: seconds(target.scaledOutAt || target.createdAt),
        Namespace: 'AWS/ECS',
        MetricName:
          policy.metric === 'ECSServiceAverageCPUUtilization'
            ? 'CPUUtilization'
            : 'MemoryUtilization',
        Dimensions: dimensionsOf(target.service),
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: periods,
        Threshold: policy.targetValue * share,
        ComparisonOperator: sign,
      }));
    }),
  );

/** The team's own alarm of a service: fewer tasks run than are wanted, for five minutes. */
const runningAlarm = (world: World, service: Service): Alarm => {
  const now = world.timeline.now();
  const points = Array.from({ length: LOW_MINUTES }, (_, back) =>
    countsAt(service, now - back * MINUTE_MS),
  );
  const low = points.every((point) => point !== undefined && point.running < point.desired);
  const name = `${service.cluster.name}-${service.name}-running-tasks-low`;
  const running = points[0]?.running ?? 0;
  const since = service.counts.findLast((point) => point.running >= point.desired === low);
  const alarm = {
    AlarmName: name,
    AlarmArn: arnOf(world, 'cloudwatch', `alarm:${name}`),
    AlarmDescription: `Fewer tasks of ${service.name} run than are wanted.`,
    ActionsEnabled: true,
    AlarmActions: [],
    StateValue: low ? ('ALARM' as const) : ('OK' as const),
    StateReason: `Threshold Crossed: the latest datapoint [${running}.0] against ${service.desiredCount}.0.`,
    StateUpdatedTimestamp: seconds(since?.at ?? service.createdAt),
    Namespace: 'ECS/ContainerInsights',
    MetricName: 'RunningTaskCount',
    Dimensions: dimensionsOf(service),
    Statistic: 'Minimum',
    Period: 60,
    EvaluationPeriods: LOW_MINUTES,
    Threshold: service.desiredCount,
    ComparisonOperator: 'LessThanThreshold',
  };
  return alarm;
};

const schema = z.object({
  AlarmNames: z.array(z.string()).optional(),
  AlarmNamePrefix: z.string().optional(),
  AlarmTypes: z.array(z.string()).optional(),
  StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).optional(),
  MaxRecords: z.int().min(1).max(100).default(50),
  NextToken: z.string().optional(),
});

/** DescribeAlarms: those of target tracking, and one a service of clusters with Container Insights. */
export const describeAlarms = operation(
  schema,
  ({ world }, wish) => {
    const own = [...world.clusters.values()]
      .filter(({ containerInsights }) => containerInsights !== 'disabled')
      .flatMap(({ services }) => [...services.values()])
      .map((service) => runningAlarm(world, service));
    const found = [...trackingAlarms(world), ...own]
      .filter(({ AlarmName }) => wish.AlarmNames?.includes(AlarmName) ?? true)
      .filter(({ AlarmName }) => AlarmName.startsWith(wish.AlarmNamePrefix ?? ''))
      .filter(({ StateValue }) => wish.StateValue === undefined || StateValue === wish.StateValue);
    const start = Number(wish.NextToken ?? 0);
    const end = start + wish.MaxRecords;
    return {
      MetricAlarms: found.slice(start, end),
      CompositeAlarms: [],
      NextToken: end < found.length ? String(end) : undefined,
    };
  },
  (message) => new AwsError('InvalidParameterValueException', message),
);
