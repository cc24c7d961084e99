import * as z from 'zod';
import { pageSize } from '../ecs/api-batches.ts';
import { page } from '../ecs/page.ts';
import { seconds } from '../views/seconds.ts';
import { validationException } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { arnOf } from '../world/arns.ts';
import type { World } from '../world/world.ts';
import { identity, pageSchema, targetsOf } from './find.ts';
import type { ScalableTarget, ScalingActivity, ScalingPolicy } from './state.ts';

const roleOf = ({ accountId }: World): string =>
  `arn:aws:iam::${accountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`;

const targetsSchema = pageSchema.extend({ ResourceIds: z.array(z.string()).optional() });

/** DescribeScalableTargets. */
export const describeScalableTargets = operation(
  targetsSchema,
  ({ world }, wish) => {
    const { ResourceIds: ids } = wish;
    const targets = targetsOf(world, wish)
      .filter(({ resourceId }) => ids?.includes(resourceId) ?? true)
      .map((target) => ({
        ...identity(target),
        MinCapacity: target.minCapacity,
        MaxCapacity: target.maxCapacity,
        RoleARN: roleOf(world),
        CreationTime: seconds(target.createdAt),
        SuspendedState: {
          DynamicScalingInSuspended: target.suspendedIn,
          DynamicScalingOutSuspended: target.suspendedOut,
          ScheduledScalingSuspended: target.suspendedScheduled,
        },
        ScalableTargetARN: arnOf(
          world,
          'application-autoscaling',
          `scalable-target/${target.resourceId.replaceAll('/', '-')}`,
        ),
      }));
    const found = page(
      targets,
      wish.NextToken,
      pageSize('DescribeScalableTargets', wish.MaxResults),
    );
    return { ScalableTargets: found.items, NextToken: found.nextToken };
  },
  validationException,
);

const policyView = (world: World, target: ScalableTarget, policy: ScalingPolicy) => ({
  ...identity(target),
  PolicyARN: policy.arn,
  PolicyName: policy.name,
  PolicyType: 'TargetTrackingScaling',
  TargetTrackingScalingPolicyConfiguration: {
    TargetValue: policy.targetValue,
    PredefinedMetricSpecification: { PredefinedMetricType: policy.metric },
    ScaleOutCooldown: policy.scaleOutCooldownSeconds,
    ScaleInCooldown: policy.scaleInCooldownSeconds,
    DisableScaleIn: policy.disableScaleIn,
  },
  Alarms: [policy.alarmHigh, policy.alarmLow].map((name) => ({
    AlarmName: name,
    AlarmARN: arnOf(world, 'cloudwatch', `alarm:${name}`),
  })),
  CreationTime: seconds(policy.createdAt),
});

const policiesSchema = pageSchema.extend({ PolicyNames: z.array(z.string()).optional() });

/** DescribeScalingPolicies. */
export const describeScalingPolicies = operation(
  policiesSchema,
  ({ world }, wish) => {
    const policies = targetsOf(world, wish).flatMap((target) =>
      [...target.policies.values()]
        .filter(({ name }) => wish.PolicyNames?.includes(name) ?? true)
        .map((policy) => policyView(world, target, policy)),
    );
    const size = pageSize('DescribeScalingPolicies', wish.MaxResults);
    const found = page(policies, wish.NextToken, size);
    return { ScalingPolicies: found.items, NextToken: found.nextToken };
  },
  validationException,
);

const activityView = (target: ScalableTarget, activity: ScalingActivity, withReasons: boolean) => ({
  ...identity(target),
  ActivityId: activity.id,
  Description: activity.description,
  Cause: activity.cause,
  StartTime: seconds(activity.startTime),
  EndTime: seconds(activity.endTime),
  StatusCode: activity.statusCode,
  StatusMessage: activity.statusMessage,
  NotScaledReasons:
    withReasons && activity.notScaled !== undefined
      ? [
          {
            Code: activity.notScaled.code,
            MaxCapacity: activity.notScaled.maxCapacity,
            MinCapacity: activity.notScaled.minCapacity,
            CurrentCapacity: target.service.desiredCount,
          },
        ]
      : undefined,
});

const activitiesSchema = pageSchema.extend({
  IncludeNotScaledActivities: z.boolean().default(false),
});

/** DescribeScalingActivities: the newest first; those that changed nothing only when asked for. */
export const describeScalingActivities = operation(
  activitiesSchema,
  ({ world }, wish) => {
    const all = wish.IncludeNotScaledActivities;
    const activities = targetsOf(world, wish).flatMap((target) =>
      target.activities
        .filter(({ notScaled }) => all || notScaled === undefined)
        .map((activity) => activityView(target, activity, all)),
    );
    const size = pageSize('DescribeScalingActivities', wish.MaxResults);
    const found = page(activities, wish.NextToken, size);
    return { ScalingActivities: found.items, NextToken: found.nextToken };
  },
  validationException,
);

/** DescribeScheduledActions. */
export const describeScheduledActions = operation(
  pageSchema,
  ({ world }, wish) => {
    const actions = targetsOf(world, wish).flatMap((target) =>
      [...target.scheduledActions.values()].map((one) => ({
        ...identity(target),
        ScheduledActionName: one.name,
        ScheduledActionARN: one.arn,
        Schedule: one.schedule,
        ScalableTargetAction: { MinCapacity: one.minCapacity, MaxCapacity: one.maxCapacity },
        CreationTime: seconds(one.createdAt),
      })),
    );
    const size = pageSize('DescribeScheduledActions', wish.MaxResults);
    const found = page(actions, wish.NextToken, size);
    return { ScheduledActions: found.items, NextToken: found.nextToken };
  },
  validationException,
);
