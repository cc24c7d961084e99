import type { ClusterSnapshot, PlacedTask } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementStrategy } from '../../model/placement.ts';
import type { Level } from '../solver/problem.ts';
import { strategyOrDefault } from '../strategies/default-strategy.ts';
import { levelsOf } from '../strategies/levels.ts';

export interface ScaleInOptions {
  readonly service: string;
  readonly desired: number;
  readonly strategy?: readonly PlacementStrategy[] | undefined;
}

/** Which tasks a service would stop, in the order of stopping. */
export interface ScaleInResult {
  readonly stops: readonly {
    readonly task: string;
    readonly instance: string;
    readonly availabilityZone: string | null;
    /** How many tasks were equally good to stop, this one included. */
    readonly tieWidth: number;
  }[];
  /** Tasks above the desired count that protection keeps. */
  readonly kept: number;
  /** The event that ECS would print; null when it can stop all. */
  readonly event: string | null;
}

/** Level → instance → key while tasks stop: the highest goes first. */
const keysWhileStopping = (levels: readonly Level[]) => {
  const counts = levels.map((level) => (level.kind === 'value' ? [...level.counts] : []));
  const own = levels.map((level) => (level.kind === 'own' ? [...level.start] : []));
  return {
    keyOf: (index: number, instance: number): number => {
      const level = levels[index];
      if (level === undefined) return 0;
      return level.kind === 'value'
        ? (counts[index]?.[level.codes[instance] ?? 0] ?? 0)
        : (own[index]?.[instance] ?? 0);
    },
    stop: (instance: number): void => {
      levels.forEach((level, index) => {
        const column = level.kind === 'value' ? counts[index] : own[index];
        const at = level.kind === 'value' ? (level.codes[instance] ?? 0) : instance;
        if (column !== undefined)
          column[at] = (column[at] ?? 0) - (level.kind === 'value' ? 1 : level.step);
      });
    },
  };
};

const arnOf = ({ task }: PlacedTask): string => task.taskArn ?? '';

/**
 * Which tasks a service stops when it scales in: the placing strategy the other way round. Spread stops where most tasks
 * of the service are, binpack where most is left after the stop; tasks with scale-in protection are never chosen
 * (developer guide, task placement strategies and service event messages). Ties go to the lowest id, which AWS does not
 * document.
 */
export const scaleIn = (
  cluster: ClusterSnapshot,
  demand: Demand,
  { service, desired, strategy }: ScaleInOptions,
): ScaleInResult => {
  const group = `service:${service}`;
  const running = cluster.tasks.filter(
    ({ task }) => task.group === group && task.desiredStatus !== 'STOPPED',
  );
  const groupTasks = new Int32Array(cluster.size);
  for (const { instance } of running) groupTasks[instance] = (groupTasks[instance] ?? 0) + 1;
  const levels = levelsOf(strategyOrDefault(strategy, true), {
    cluster,
    demand,
    group,
    groupTasks,
    launchType: undefined,
    capacityProvider: undefined,
    availabilityZones: undefined,
  });
  const keys = keysWhileStopping(levels);
  const open = running
    .filter(({ task }) => task.protectionEnabled !== true)
    .sort((one, other) => one.instance - other.instance || (arnOf(one) < arnOf(other) ? -1 : 1));
  const stops: ScaleInResult['stops'][number][] = [];
  const surplus = Math.max(0, running.length - desired);
  while (stops.length < surplus && open.length > 0) {
    let candidates: readonly PlacedTask[] = open;
    for (let index = 0; index < levels.length; index += 1) {
      const most = candidates.reduce(
        (high, { instance }) => Math.max(high, keys.keyOf(index, instance)),
        Number.NEGATIVE_INFINITY,
      );
      candidates = candidates.filter(({ instance }) => keys.keyOf(index, instance) === most);
    }
    const [chosen] = candidates;
    if (chosen === undefined) break;
    open.splice(open.indexOf(chosen), 1);
    keys.stop(chosen.instance);
    stops.push({
      task: arnOf(chosen),
      instance: cluster.names[chosen.instance] ?? '',
      availabilityZone: cluster.attributes[chosen.instance]?.get('ecs.availability-zone') ?? null,
      tieWidth: candidates.length,
    });
  }
  const kept = surplus - stops.length;
  return {
    stops,
    kept,
    event:
      kept > 0
        ? `(service ${service}) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.`
        : null,
  };
};
