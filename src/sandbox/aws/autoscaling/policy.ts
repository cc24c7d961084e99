import { arnOf } from '../world/arns.ts';
import type { World } from '../world/world.ts';
import type { ScalableTarget, ScalingPolicy } from './state.ts';

/** What a target tracking policy says; cooldowns default to 300 seconds (PutScalingPolicy, ECS). */
export interface PolicyWish {
  readonly name: string;
  readonly metric: ScalingPolicy['metric'];
  readonly targetValue: number;
  readonly scaleInCooldownSeconds?: number | undefined;
  readonly scaleOutCooldownSeconds?: number | undefined;
  readonly disableScaleIn?: boolean | undefined;
}

const DEFAULT_COOLDOWN_SECONDS = 300;

/** Adds or replaces a target tracking policy, with the two alarms that AWS makes for it. */
export const putPolicy = (
  world: World,
  target: ScalableTarget,
  wish: PolicyWish,
): ScalingPolicy => {
  const alarm = (side: 'High' | 'Low'): string =>
    `TargetTracking-${target.resourceId}-Alarm${side}-${world.prng.uuid()}`;
  const known = target.policies.get(wish.name);
  const policy: ScalingPolicy = {
    name: wish.name,
    arn:
      known?.arn ??
      arnOf(
        world,
        'autoscaling',
        `scalingPolicy:${world.prng.uuid()}:resource/ecs/${target.resourceId}:policyName/${wish.name}`,
      ),
    createdAt: known?.createdAt ?? world.timeline.now(),
    metric: wish.metric,
    targetValue: wish.targetValue,
    scaleInCooldownSeconds: wish.scaleInCooldownSeconds ?? DEFAULT_COOLDOWN_SECONDS,
    scaleOutCooldownSeconds: wish.scaleOutCooldownSeconds ?? DEFAULT_COOLDOWN_SECONDS,
    disableScaleIn: wish.disableScaleIn ?? false,
    alarmHigh: known?.alarmHigh ?? alarm('High'),
    alarmLow: known?.alarmLow ?? alarm('Low'),
  };
  target.policies.set(wish.name, policy);
  return policy;
};
