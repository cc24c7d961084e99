import { keepTarget } from '../autoscaling/keep-target.ts';
import type { AccountPlan, PastAction, ServicePlan } from '../plan/plan.ts';
import { deploy, setDesiredCount } from '../scheduler/change-service.ts';
import { interruptSpot } from '../scheduler/interrupt-spot.ts';
import { protect } from '../scheduler/protect.ts';
import { buildService } from './build-service.ts';
import { findRevision } from './register-task-definition.ts';
import type { Service } from './service.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const act = (world: World, service: Service, action: PastAction): void => {
  if ('desiredCount' in action) {
    setDesiredCount(world, service, action.desiredCount);
    return;
  }
  if ('deploy' in action) {
    const revision = findRevision(world, action.deploy);
    if (revision === undefined) {
      throw new Error(
        `The plan deploys "${action.deploy}" to "${service.name}", but holds no such task definition.`,
      );
    }
    deploy(world, service, revision);
    return;
  }
  if ('interruptSpotTasks' in action) {
    interruptSpot(world, service, action.interruptSpotTasks);
    return;
  }
  const running = [...service.tasks].filter(({ lastStatus }) => lastStatus === 'RUNNING');
  for (const task of running.slice(0, action.protectTasks)) {
    protect(world, task, action.forMinutes * MINUTE_MS);
  }
};

const schedule = (world: World, plan: ServicePlan, end: number): void => {
  const cluster = world.clusters.get(plan.cluster);
  if (cluster === undefined) {
    throw new Error(
      `The plan's service "${plan.name}" names no cluster of the plan: "${plan.cluster}".`,
    );
  }
  const until = (moment: number): number => moment - world.timeline.now();
  world.timeline.after(until(end - plan.daysOld * DAY_MS), () => {
    const service = buildService(world, cluster, plan);
    if (plan.scaling !== undefined) keepTarget(world, service, plan.scaling);
    for (const action of plan.past ?? []) {
      world.timeline.after(until(end - action.minutesAgo * MINUTE_MS), () =>
        act(world, service, action),
      );
    }
  });
};

/** Creates the services of a plan when they are said to have been created, and lives through everything until `end`. */
export const playPast = (world: World, plan: AccountPlan, end: number): void => {
  for (const service of plan.services) schedule(world, service, end);
  world.timeline.runUntil(end);
};
