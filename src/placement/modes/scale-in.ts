import type { ClusterSnapshot, PlacedTask } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementStrategy } from '../../model/placement.ts';
import { strategyOrDefault } from '../strategies/default-strategy.ts';
import { levelsOf } from '../strategies/levels.ts';
import { createStops } from './stops.ts';

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
    constrainedTasks: groupTasks,
    launchType: undefined,
    capacityProvider: undefined,
    availabilityZones: undefined,
  });
  const open: PlacedTask[][] = [];
  for (const placed of running)
    if (placed.task.protectionEnabled !== true) {
      const known = open[placed.instance];
      if (known === undefined) open[placed.instance] = [placed];
      else known.push(placed);
    }
  // Taken from the end, so the lowest comes last.
  for (const list of open) list?.sort((one, other) => (arnOf(one) < arnOf(other) ? 1 : -1));
  const surplus = Math.max(0, running.length - desired);
  const next = createStops(
    levels,
    Int32Array.from({ length: cluster.size }, (_, instance) => open[instance]?.length ?? 0),
  );
  const stops: ScaleInResult['stops'][number][] = [];
  while (stops.length < surplus) {
    const stop = next();
    if (stop === undefined) break;
    const chosen = open[stop.instance]?.pop();
    stops.push({
      task: chosen === undefined ? '' : arnOf(chosen),
      instance: cluster.names[stop.instance] ?? '',
      availabilityZone: cluster.attributes[stop.instance]?.get('ecs.availability-zone') ?? null,
      tieWidth: stop.tieWidth,
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
