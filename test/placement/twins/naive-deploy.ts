import { bestOf, put, type Standing, type Wanted } from '../naive-place.ts';
import { type NaiveTask, standing, type World } from './cases.ts';
import { scaleInNaively } from './naive-scale-in.ts';

/** A rolling deployment: what runs and what comes. */
export interface DeployCase {
  readonly before: Wanted;
  readonly after: Wanted;
  readonly minimum: number;
  readonly maximum: number;
}

interface Step {
  readonly started: number;
  readonly stopped: number;
  readonly oldTasks: number;
  readonly newTasks: number;
}

const release = (one: Standing, wanted: Wanted): void => {
  one.cpu += wanted.cpu;
  one.memory += wanted.memory;
  one.running -= 1;
  for (const port of wanted.tcp) one.tcp.delete(port);
};

/** Starts what may start, stops what may stop, counting everything anew, until all tasks are new or nothing moves. */
export const deployNaively = (world: World, { before, after, minimum, maximum }: DeployCase) => {
  const { group, count } = after;
  const least = Math.ceil((count * minimum) / 100);
  const most = Math.floor((count * maximum) / 100);
  let old: readonly NaiveTask[] = world.tasks.filter((task) => task.group === group);
  // Strategies count new tasks only, which none is yet.
  const all = standing({ ...world, tasks: [] }, group);
  const running = (): number => old.filter(({ stopping }) => !stopping).length;
  const steps: Step[] = [];
  let newTasks = 0;
  while (running() > 0 || newTasks < count) {
    const allowed = Math.max(0, Math.min(count - newTasks, most - running() - newTasks));
    let started = 0;
    while (started < allowed) {
      const [chosen] = bestOf(all, all, after);
      if (chosen === undefined) break;
      put(chosen, after);
      started += 1;
    }
    newTasks += started;
    const stoppable = Math.max(0, Math.min(running(), running() + newTasks - least));
    const free = new Map(all.map((one) => [one.written.id, one]));
    const now: World = {
      written: world.written.map((one) => ({
        ...one,
        cpu: free.get(one.id)?.cpu ?? 0,
        memory: free.get(one.id)?.memory ?? 0,
      })),
      tasks: old,
    };
    const { stops } = scaleInNaively(
      now,
      { ...before, group, strategy: after.strategy },
      running() - stoppable,
    );
    const gone = new Set(stops.map(({ task }) => task));
    old = old.filter(({ arn }) => !gone.has(arn));
    for (const { instance } of stops) {
      const one = free.get(instance);
      if (one !== undefined) release(one, before);
    }
    if (started === 0 && stops.length === 0)
      return { outcome: 'stuck', byInstances: allowed > 0, steps };
    steps.push({ started, stopped: stops.length, oldTasks: running(), newTasks });
  }
  return { outcome: 'done', byInstances: false, steps };
};
