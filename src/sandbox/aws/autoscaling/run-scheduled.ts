import { setDesiredCount } from '../scheduler/change-service.ts';
import type { World } from '../world/world.ts';
import { nextRun } from './schedule.ts';
import type { ScalableTarget, ScalingActivity, ScheduledAction } from './state.ts';

const ACTIVITIES_KEPT = 500;

const note = (
  world: World,
  target: ScalableTarget,
  words: Pick<ScalingActivity, 'description' | 'cause' | 'statusMessage'>,
): void => {
  const now = world.timeline.now();
  const activity: ScalingActivity = {
    id: world.prng.uuid(),
    ...words,
    startTime: now,
    endTime: now,
    statusCode: 'Successful',
    notScaled: undefined,
  };
  target.activities = [activity, ...target.activities].slice(0, ACTIVITIES_KEPT);
};

/** Moves the desired count into the range, as AWS does as soon as the range changes; inside the range it stays. */
const moveIntoRange = (world: World, target: ScalableTarget): void => {
  const { service, minCapacity, maxCapacity } = target;
  const to = Math.min(maxCapacity, Math.max(minCapacity, service.desiredCount));
  if (to === service.desiredCount) return;
  const [bound, value] =
    to === minCapacity ? ['minimum', minCapacity] : (['maximum', maxCapacity] as const);
  note(world, target, {
    description: `Setting desired count to ${to}.`,
    cause: `${bound} capacity was set to ${value}`,
    statusMessage: `Successfully set desired count to ${to}. Change successfully fulfilled by ecs.`,
  });
  setDesiredCount(world, service, to);
};

const carryOut = (world: World, target: ScalableTarget, action: ScheduledAction): void => {
  if (target.suspendedScheduled) return;
  const minCapacity = action.minCapacity ?? target.minCapacity;
  const maxCapacity = action.maxCapacity ?? target.maxCapacity;
  const range = `min capacity to ${minCapacity} and max capacity to ${maxCapacity}`;
  target.minCapacity = minCapacity;
  target.maxCapacity = maxCapacity;
  note(world, target, {
    description: `Setting ${range}`,
    cause: `scheduled action name ${action.name} was triggered`,
    statusMessage: `Successfully set ${range}`,
  });
  moveIntoRange(world, target);
};

/** Carries a scheduled action out whenever it is due, until it or its target is taken away. */
export const keepSchedule = (
  world: World,
  target: ScalableTarget,
  action: ScheduledAction,
): void => {
  const now = world.timeline.now();
  const at = nextRun(action.schedule, now);
  if (at === undefined) return;
  world.timeline.after(at - now, () => {
    const isThere = world.scalableTargets.get(target.resourceId) === target;
    if (!isThere || target.scheduledActions.get(action.name) !== action) return;
    carryOut(world, target, action);
    keepSchedule(world, target, action);
  });
};
