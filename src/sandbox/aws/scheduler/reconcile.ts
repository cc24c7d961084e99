import type { Deployment } from '../world/deployment.ts';
import type { Service } from '../world/service.ts';
import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';
import { noteCounts } from './counts.ts';
import { completeDeployment } from './deployments.ts';
import { finishEnd } from './end-service.ts';
import { launch } from './launch.ts';
import { chooseSurplus, countProtected, retire } from './retire.ts';
import { say, sayOnce } from './say.ts';

/** How often the scheduler looks again while it cannot place a task. */
const RETRY_PLACEMENT_MS = 60_000;
/** A service that stays as it should be says so about every 6 hours. */
const SAY_STEADY_MS = 6 * 3_600_000;
/** The scheduler takes a moment to act on a change. */
const REACTION_MS = 2_000;

const liveTasks = (service: Service, of: (task: Task) => boolean): readonly Task[] =>
  [...service.tasks].filter((task) => task.desiredStatus === 'RUNNING' && of(task));

/** How many tasks a service is to have: for a DAEMON one for each usable instance. */
const desiredTasks = (service: Service): number =>
  service.schedulingStrategy === 'DAEMON'
    ? [...service.cluster.instances.values()].filter(
        ({ status, agentConnected }) => status === 'ACTIVE' && agentConnected,
      ).length
    : service.desiredCount;

const retireOld = (world: World, service: Service, primary: Deployment, floor: number): void => {
  const old = liveTasks(service, (task) => task.deployment !== primary);
  if (old.length === 0) return;
  const healthy = liveTasks(service, (task) => task.healthy).length;
  const idle = old.filter((task) => !task.healthy);
  const serving = old.filter((task) => task.healthy);
  const spare = Math.max(0, healthy - floor);
  retire(world, service, [...idle, ...serving.slice(0, spare)]);
};

const retireSurplus = (world: World, service: Service, mine: readonly Task[], desired: number) => {
  const surplus = mine.length - desired;
  if (surplus <= 0) return;
  const chosen = chooseSurplus(world, mine, surplus);
  retire(world, service, chosen);
  if (chosen.length === surplus) return;
  const count = countProtected(world, mine);
  const taskSet = service.deployments[0]?.id ?? '';
  sayOnce(
    world,
    service,
    'protected',
    `was unable to reach steady state because (taskSet ${taskSet}) was unable to scale in due to (reason ${count} tasks under protection)`,
  );
};

const becomeSteady = (world: World, service: Service): void => {
  const sayIt = (): void => {
    if (!service.steady) return;
    say(world, service, 'has reached a steady state.');
    service.cancelSteady = world.timeline.after(SAY_STEADY_MS, sayIt);
  };
  service.cancelSteady?.();
  service.steady = true;
  service.said.clear();
  sayIt();
};

const finish = (world: World, service: Service, primary: Deployment, desired: number): void => {
  const stillThere = new Set([...service.tasks].map(({ deployment }) => deployment));
  service.deployments = service.deployments.filter((one) => one === primary || stillThere.has(one));
  const mine = liveTasks(service, ({ deployment }) => deployment === primary);
  const complete =
    mine.length === desired &&
    mine.every(({ healthy }) => healthy) &&
    service.deployments.length === 1;
  if (!complete) {
    service.steady = false;
    return;
  }
  if (primary.rolloutState === 'IN_PROGRESS') {
    completeDeployment(world, primary);
    say(world, service, `(deployment ${primary.id}) deployment completed.`);
  }
  if (!service.steady) becomeSteady(world, service);
};

/**
 * One pass of the service scheduler: takes old and surplus tasks away and starts missing ones, within minimumHealthyPercent
 * (rounded up) and maximumPercent (rounded down) of the desired count.
 */
const reconcile = (world: World, service: Service): void => {
  const [primary] = service.deployments;
  finishEnd(service);
  if (service.status !== 'ACTIVE' || primary === undefined) return;
  const desired = desiredTasks(service);
  service.desiredCount = desired;
  const { minimumHealthyPercent, maximumPercent } = service.deploymentConfiguration;
  const rolling = liveTasks(service, ({ deployment }) => deployment !== primary).length > 0;
  const floor = rolling ? Math.ceil((desired * minimumHealthyPercent) / 100) : desired;
  const before = liveTasks(service, () => true).length;
  retireOld(world, service, primary, floor);
  const mine = liveTasks(service, ({ deployment }) => deployment === primary);
  retireSurplus(world, service, mine, desired);
  const all = liveTasks(service, () => true).length;
  const ceiling = rolling ? Math.floor((desired * maximumPercent) / 100) : desired;
  const room = service.schedulingStrategy === 'DAEMON' ? desired : Math.max(0, ceiling - all);
  const missing = Math.max(0, desired - mine.length);
  const wanted = Math.min(missing, room);
  const waits = primary.retryAt - world.timeline.now();
  if (wanted > 0 && waits <= 0) {
    const started = launch(world, service, primary, wanted);
    if (started < wanted) reconcileAfter(world, service, RETRY_PLACEMENT_MS);
  } else if (wanted > 0) reconcileAfter(world, service, waits);
  const resting = all === before && service.tasks.size === all;
  const calm = liveTasks(service, ({ healthy }) => !healthy).length === 0;
  if (rolling && missing > 0 && room === 0 && resting && calm) {
    sayOnce(
      world,
      service,
      'percent',
      'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
    );
  }
  finish(world, service, primary, desired);
  noteCounts(world, service);
};

/** Lets the scheduler look at a service after a while, or sooner when it was to do so anyway. */
const reconcileAfter = (world: World, service: Service, milliseconds: number): void => {
  service.cancelReconcile?.();
  service.cancelReconcile = world.timeline.after(milliseconds, () => {
    service.cancelReconcile = undefined;
    reconcile(world, service);
  });
};

/** Lets the scheduler look at a service that has changed. */
export const reconcileSoon = (world: World, service: Service): void =>
  reconcileAfter(world, service, REACTION_MS);
