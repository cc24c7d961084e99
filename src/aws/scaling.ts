import type {
  ScalingActivity as SdkActivity,
  ScalingPolicy as SdkPolicy,
  ScheduledAction as SdkScheduledAction,
} from '@aws-sdk/client-application-auto-scaling';
import type {
  ScalableTarget,
  ScalingActivity,
  ScalingPolicy,
  ScheduledAction,
} from '../model/scaling.ts';
import type { Clock, Scaling } from '../ports.ts';
import { pageMax } from './batch-facts.ts';
import type { Call } from './call/call.ts';
import { createMemo } from './call/memo.ts';
import { allPages } from './call/pages.ts';
import { type ClientSettings, clientConfig, lazily } from './client-settings.ts';
import { keepToHost } from './keep-to-host.ts';
import { toMs } from './plain.ts';
import type { ActionOf } from './read-actions.ts';

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** A service as Application Auto Scaling names it: always with the name of the cluster, even where its ARN has none. */
export const scalableService = (cluster: string, service: string) =>
  ({
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: `service/${lastPart(cluster)}/${lastPart(service)}`,
  }) as const;

const toPolicy = (policy: SdkPolicy): ScalingPolicy => {
  const tracking = policy.TargetTrackingScalingPolicyConfiguration;
  return {
    policyName: policy.PolicyName ?? '',
    policyArn: policy.PolicyARN ?? '',
    policyType: policy.PolicyType ?? '',
    targetValue: tracking?.TargetValue,
    metric:
      tracking?.PredefinedMetricSpecification?.PredefinedMetricType ??
      tracking?.CustomizedMetricSpecification?.MetricName,
    disableScaleIn: tracking?.DisableScaleIn,
    scaleInCooldownSeconds: tracking?.ScaleInCooldown,
    scaleOutCooldownSeconds: tracking?.ScaleOutCooldown,
    alarmNames: (policy.Alarms ?? []).flatMap(({ AlarmName: name }) =>
      name === undefined ? [] : [name],
    ),
  };
};

const toActivity = (activity: SdkActivity): ScalingActivity => ({
  activityId: activity.ActivityId ?? '',
  description: activity.Description ?? '',
  cause: activity.Cause ?? '',
  startedAtMs: toMs(activity.StartTime) ?? 0,
  endedAtMs: toMs(activity.EndTime),
  statusCode: activity.StatusCode ?? '',
  statusMessage: activity.StatusMessage,
  notScaledReasons: (activity.NotScaledReasons ?? []).map((reason) => ({
    code: reason.Code ?? '',
    maxCapacity: reason.MaxCapacity,
    minCapacity: reason.MinCapacity,
    currentCapacity: reason.CurrentCapacity,
  })),
});

const toScheduledAction = (action: SdkScheduledAction): ScheduledAction => ({
  scheduledActionName: action.ScheduledActionName ?? '',
  schedule: action.Schedule ?? '',
  timezone: action.Timezone,
  minCapacity: action.ScalableTargetAction?.MinCapacity,
  maxCapacity: action.ScalableTargetAction?.MaxCapacity,
  startAtMs: toMs(action.StartTime),
  endAtMs: toMs(action.EndTime),
});

/** Reads Application Auto Scaling through the SDK. */
export const createScaling = (
  settings: ClientSettings,
  call: Call<ActionOf<'scaling'>>,
  clock: Clock,
): Scaling => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-application-auto-scaling');
    const client = new sdk.ApplicationAutoScalingClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });
  const remember = <Value>() => createMemo<Value>(clock, 15_000, 50);
  const [targets, policies] = [
    remember<ScalableTarget | undefined>(),
    remember<readonly ScalingPolicy[]>(),
  ];
  const [activities, actions] = [
    remember<readonly ScalingActivity[]>(),
    remember<readonly ScheduledAction[]>(),
  ];

  const readTarget = async (cluster: string, service: string) => {
    const { sdk, client } = await connection();
    const { ResourceId, ...kind } = scalableService(cluster, service);
    const command = new sdk.DescribeScalableTargetsCommand({ ...kind, ResourceIds: [ResourceId] });
    const answer = await call(
      { action: 'application-autoscaling:DescribeScalableTargets' },
      (abortSignal) => client.send(command, { abortSignal }),
    );
    const [target] = answer.ScalableTargets ?? [];
    return (
      target && {
        minCapacity: target.MinCapacity ?? 0,
        maxCapacity: target.MaxCapacity ?? 0,
        suspended: {
          scaleIn: target.SuspendedState?.DynamicScalingInSuspended ?? false,
          scaleOut: target.SuspendedState?.DynamicScalingOutSuspended ?? false,
          scheduled: target.SuspendedState?.ScheduledScalingSuspended ?? false,
        },
      }
    );
  };

  const readPolicies = async (cluster: string, service: string) => {
    const { sdk, client } = await connection();
    const MaxResults = pageMax('DescribeScalingPolicies');
    const found = await allPages(async (NextToken) => {
      const wish = {
        ...scalableService(cluster, service),
        MaxResults,
        ...(NextToken && { NextToken }),
      };
      const page = await call(
        { action: 'application-autoscaling:DescribeScalingPolicies' },
        (abortSignal) => client.send(new sdk.DescribeScalingPoliciesCommand(wish), { abortSignal }),
      );
      return { items: page.ScalingPolicies ?? [], next: page.NextToken };
    });
    return found.map(toPolicy);
  };

  const readActivities = async (cluster: string, service: string) => {
    const { sdk, client } = await connection();
    const command = new sdk.DescribeScalingActivitiesCommand({
      ...scalableService(cluster, service),
      IncludeNotScaledActivities: true,
      MaxResults: pageMax('DescribeScalingActivities'),
    });
    const answer = await call(
      { action: 'application-autoscaling:DescribeScalingActivities' },
      (abortSignal) => client.send(command, { abortSignal }),
    );
    return (answer.ScalingActivities ?? [])
      .map(toActivity)
      .sort((one, other) => other.startedAtMs - one.startedAtMs);
  };

  const readScheduledActions = async (cluster: string, service: string) => {
    const { sdk, client } = await connection();
    const command = new sdk.DescribeScheduledActionsCommand({
      ...scalableService(cluster, service),
      MaxResults: pageMax('DescribeScheduledActions'),
    });
    const answer = await call(
      { action: 'application-autoscaling:DescribeScheduledActions' },
      (abortSignal) => client.send(command, { abortSignal }),
    );
    return (answer.ScheduledActions ?? []).map(toScheduledAction);
  };

  const key = (cluster: string, service: string) => scalableService(cluster, service).ResourceId;
  return {
    target: (cluster, service) =>
      targets(key(cluster, service), () => readTarget(cluster, service)),
    policies: (cluster, service) =>
      policies(key(cluster, service), () => readPolicies(cluster, service)),
    activities: (cluster, service) =>
      activities(key(cluster, service), () => readActivities(cluster, service)),
    scheduledActions: (cluster, service) =>
      actions(key(cluster, service), () => readScheduledActions(cluster, service)),
  };
};
