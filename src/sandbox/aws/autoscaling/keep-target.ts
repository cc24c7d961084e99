import { loadAt } from '../cloudwatch/load.ts';
import type { ScalingPlan } from '../plan/plan.ts';
import { setDesiredCount } from '../scheduler/change-service.ts';
import { arnOf } from '../world/arns.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { putPolicy } from './policy.ts';
import { keepSchedule } from './run-scheduled.ts';
import type { ScalableTarget, ScalingActivity, ScalingPolicy } from './state.ts';

const MINUTE_MS = 60_000;
/** Alarms of target tracking: over the target for 3 minutes, or below 90 % of it for 15 (developer guide). */
const HIGH_MINUTES = 3;
const LOW_MINUTES = 15;
const LOW_SHARE = 0.9;
const ACTIVITIES_KEPT = 500;

/** Whether the last minutes were all above the target, or all below it; told when asked. Without data there is no alarm. */
export const alarmState = (
  world: World,
  { service }: ScalableTarget,
  policy: ScalingPolicy,
): {
  readonly high: () => boolean;
  readonly low: () => boolean;
  readonly value: number | undefined;
} => {
  const minute = Math.floor(world.timeline.now() / MINUTE_MS) * MINUTE_MS;
  const valueAt = (back: number): number | undefined => {
    const load = loadAt(world, service, minute - (back + 1) * MINUTE_MS);
    return policy.metric === 'ECSServiceAverageCPUUtilization'
      ? load?.cpuPercent
      : load?.memoryPercent;
  };
  const all = (minutes: number, fits: (value: number) => boolean): boolean => {
    for (let back = 0; back < minutes; back += 1) {
      const value = valueAt(back);
      if (value === undefined || !fits(value)) return false;
    }
    return true;
  };
  return {
    high: () => all(HIGH_MINUTES, (value) => value > policy.targetValue),
    low: () => all(LOW_MINUTES, (value) => value < policy.targetValue * LOW_SHARE),
    value: valueAt(0),
  };
};

const note = (
  world: World,
  target: ScalableTarget,
  policy: ScalingPolicy,
  side: 'High' | 'Low',
  to: number,
  notScaled?: ScalingActivity['notScaled'],
): void => {
  const now = world.timeline.now();
  const alarm = side === 'High' ? policy.alarmHigh : policy.alarmLow;
  const activity: ScalingActivity = {
    id: world.prng.uuid(),
    description:
      notScaled === undefined
        ? `Setting desired count to ${to}.`
        : 'Attempting to scale due to alarm triggered',
    cause: `monitor alarm ${alarm} in state ALARM triggered policy ${policy.name}`,
    startTime: now,
    endTime: now + 30_000,
    statusCode: notScaled === undefined ? 'Successful' : 'Unfulfilled',
    statusMessage:
      notScaled === undefined
        ? `Successfully set desired count to ${to}. Change successfully fulfilled by ecs.`
        : 'Not scaled.',
    notScaled,
  };
  target.activities = [activity, ...target.activities].slice(0, ACTIVITIES_KEPT);
};

const scaleOut = (world: World, target: ScalableTarget, policy: ScalingPolicy, wanted: number) => {
  const { service, maxCapacity, minCapacity } = target;
  const now = world.timeline.now();
  if (target.suspendedOut) return;
  if (now - target.scaledOutAt < policy.scaleOutCooldownSeconds * 1000) return;
  const to = Math.max(minCapacity, Math.min(maxCapacity, wanted));
  const [last] = target.activities;
  if (service.desiredCount >= maxCapacity) {
    if (last?.notScaled?.code !== 'AlreadyAtMaxCapacity') {
      note(world, target, policy, 'High', maxCapacity, {
        code: 'AlreadyAtMaxCapacity',
        maxCapacity,
      });
    }
    return;
  }
  if (to <= service.desiredCount) return;
  target.scaledOutAt = now;
  note(world, target, policy, 'High', to);
  setDesiredCount(world, service, to);
};

const scaleIn = (world: World, target: ScalableTarget, policy: ScalingPolicy, wanted: number) => {
  const { service, maxCapacity, minCapacity } = target;
  const now = world.timeline.now();
  if (target.suspendedIn || policy.disableScaleIn) return;
  // Scale-in is switched off while a deployment runs (developer guide, service auto scaling).
  if (service.deployments.length > 1) return;
  const lastMove = Math.max(target.scaledInAt, target.scaledOutAt);
  if (now - lastMove < policy.scaleInCooldownSeconds * 1000) return;
  const to = Math.min(maxCapacity, Math.max(minCapacity, wanted));
  if (to >= service.desiredCount) return;
  target.scaledInAt = now;
  note(world, target, policy, 'Low', to);
  setDesiredCount(world, service, to);
};

const track = (world: World, target: ScalableTarget): void => {
  for (const policy of target.policies.values()) {
    const { high, low, value } = alarmState(world, target, policy);
    const running = [...target.service.tasks].filter(
      ({ lastStatus }) => lastStatus === 'RUNNING',
    ).length;
    if (value === undefined || running === 0) continue;
    const wanted = Math.ceil((running * value) / policy.targetValue);
    if (high()) scaleOut(world, target, policy, wanted);
    else if (target.service.desiredCount > target.minCapacity && low()) {
      scaleIn(world, target, policy, wanted);
    }
  }
};

/** Registers a service as a scalable target. AWS moves the count into the range at once (RegisterScalableTarget). */
export const registerTarget = (
  world: World,
  service: Service,
  minCapacity: number,
  maxCapacity: number,
): ScalableTarget => {
  const resourceId = `service/${service.cluster.name}/${service.name}`;
  const target: ScalableTarget = {
    resourceId,
    service,
    createdAt: world.timeline.now(),
    minCapacity,
    maxCapacity,
    suspendedIn: false,
    suspendedOut: false,
    suspendedScheduled: false,
    policies: new Map(),
    scheduledActions: new Map(),
    activities: [],
    scaledOutAt: 0,
    scaledInAt: 0,
  };
  world.scalableTargets.set(resourceId, target);
  const look = (): void => {
    if (world.scalableTargets.get(resourceId) !== target) return;
    track(world, target);
    world.timeline.after(MINUTE_MS, look);
  };
  world.timeline.after(MINUTE_MS, look);
  return target;
};

/** Lets a service follow its plan of automatic scaling. */
export const keepTarget = (world: World, service: Service, plan: ScalingPlan): void => {
  const target = registerTarget(world, service, plan.minCapacity, plan.maxCapacity);
  putPolicy(world, target, {
    name: `${service.name}-cpu-${plan.targetCpuPercent}`,
    metric: 'ECSServiceAverageCPUUtilization',
    targetValue: plan.targetCpuPercent,
    scaleOutCooldownSeconds: 60,
  });
  for (const one of plan.scheduled ?? []) {
    const path = `scheduledAction:${world.prng.uuid()}:resource/ecs/${target.resourceId}:scheduledActionName/${one.name}`;
    const action = {
      ...one,
      arn: arnOf(world, 'autoscaling', path),
      createdAt: world.timeline.now(),
    };
    target.scheduledActions.set(one.name, action);
    keepSchedule(world, target, action);
  }
};
