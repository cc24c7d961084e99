import * as z from 'zod';
import { setDesiredCount } from '../scheduler/change-service.ts';
import { AwsError, validationException } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { arnOf } from '../world/arns.ts';
import { resourceSchema, serviceOf } from './find.ts';
import { registerTarget } from './keep-target.ts';
import { putPolicy } from './policy.ts';

const registerSchema = resourceSchema.extend({
  MinCapacity: z.int().min(0).optional(),
  MaxCapacity: z.int().min(0).optional(),
  SuspendedState: z
    .object({
      DynamicScalingInSuspended: z.boolean().optional(),
      DynamicScalingOutSuspended: z.boolean().optional(),
      ScheduledScalingSuspended: z.boolean().optional(),
    })
    .default({}),
});

/** RegisterScalableTarget: new or changed. It moves the desired count into the range at once. Throws ValidationException. */
export const registerScalableTarget = operation(
  registerSchema,
  ({ world }, wish) => {
    const service = serviceOf(world, wish.ResourceId);
    const known = world.scalableTargets.get(wish.ResourceId);
    const minCapacity = wish.MinCapacity ?? known?.minCapacity;
    const maxCapacity = wish.MaxCapacity ?? known?.maxCapacity;
    if (minCapacity === undefined || maxCapacity === undefined) {
      throw validationException(
        'MinCapacity and MaxCapacity are required to register a new scalable target.',
      );
    }
    if (minCapacity > maxCapacity) {
      throw validationException('Maximum capacity cannot be less than minimum capacity');
    }
    const target = known ?? registerTarget(world, service, minCapacity, maxCapacity);
    const { SuspendedState: suspended } = wish;
    target.minCapacity = minCapacity;
    target.maxCapacity = maxCapacity;
    target.suspendedIn = suspended.DynamicScalingInSuspended ?? target.suspendedIn;
    target.suspendedOut = suspended.DynamicScalingOutSuspended ?? target.suspendedOut;
    target.suspendedScheduled = suspended.ScheduledScalingSuspended ?? target.suspendedScheduled;
    const within = Math.min(maxCapacity, Math.max(minCapacity, service.desiredCount));
    setDesiredCount(world, service, within);
    const id = target.resourceId.replaceAll('/', '-');
    return {
      ScalableTargetARN: arnOf(world, 'application-autoscaling', `scalable-target/${id}`),
    };
  },
  validationException,
);

const policySchema = resourceSchema.extend({
  PolicyName: z.string().min(1).max(256),
  PolicyType: z.literal('TargetTrackingScaling'),
  TargetTrackingScalingPolicyConfiguration: z.object({
    TargetValue: z.number().positive(),
    PredefinedMetricSpecification: z.object({
      PredefinedMetricType: z.enum([
        'ECSServiceAverageCPUUtilization',
        'ECSServiceAverageMemoryUtilization',
      ]),
    }),
    ScaleOutCooldown: z.int().min(0).optional(),
    ScaleInCooldown: z.int().min(0).optional(),
    DisableScaleIn: z.boolean().optional(),
  }),
});

/** PutScalingPolicy: target tracking on CPU or memory. Throws ObjectNotFoundException, ValidationException. */
export const putScalingPolicy = operation(
  policySchema,
  ({ world }, wish) => {
    const target = world.scalableTargets.get(wish.ResourceId);
    if (target === undefined) {
      throw new AwsError(
        'ObjectNotFoundException',
        `No scalable target registered for service namespace: ecs, resource ID: ${wish.ResourceId}, scalable dimension: ecs:service:DesiredCount`,
      );
    }
    const { TargetTrackingScalingPolicyConfiguration: configuration } = wish;
    const policy = putPolicy(world, target, {
      name: wish.PolicyName,
      metric: configuration.PredefinedMetricSpecification.PredefinedMetricType,
      targetValue: configuration.TargetValue,
      scaleInCooldownSeconds: configuration.ScaleInCooldown,
      scaleOutCooldownSeconds: configuration.ScaleOutCooldown,
      disableScaleIn: configuration.DisableScaleIn,
    });
    return {
      PolicyARN: policy.arn,
      Alarms: [policy.alarmHigh, policy.alarmLow].map((name) => ({
        AlarmName: name,
        AlarmARN: arnOf(world, 'cloudwatch', `alarm:${name}`),
      })),
    };
  },
  validationException,
);
