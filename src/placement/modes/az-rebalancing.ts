import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { createMovingKeys } from './moving-keys.ts';

const ZONE = 'ecs.availability-zone';

export interface RebalancingOptions extends Omit<PlacementOptions, 'count'> {
  readonly service: string;
  readonly maximumPercent?: number | undefined;
  readonly schedulingStrategy?: string | undefined;
}

export interface RebalancingResult {
  /** Why AWS would not rebalance this service at all; empty when it would. */
  readonly problems: readonly string[];
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly instance: string;
  }[];
  readonly before: readonly { readonly availabilityZone: string; readonly tasks: number }[];
  readonly after: readonly { readonly availabilityZone: string; readonly tasks: number }[];
  /** Events that ECS would print, in their order. */
  readonly events: readonly string[];
}

const problemsOf = ({
  strategy = [],
  maximumPercent = 200,
  schedulingStrategy,
}: RebalancingOptions): readonly string[] => {
  const [first] = strategy;
  const zoneSpread =
    first === undefined ||
    (first.type?.toLowerCase() === 'spread' && first.field === `attribute:${ZONE}`);
  return [
    ...(zoneSpread
      ? []
      : [
          'Availability Zone rebalancing needs the spread over Availability Zones as first strategy, or no strategy.',
        ]),
    ...(maximumPercent > 100
      ? []
      : [
          'AvailabilityZoneRebalancing ENABLED requires a maximumPercent above 100, because a task starts before another stops.',
        ]),
    ...(schedulingStrategy === 'DAEMON'
      ? ['AvailabilityZoneRebalancing ENABLED cannot be used with the scheduling strategy DAEMON.']
      : []),
  ];
};

const counted = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([availabilityZone, tasks]) => ({ availabilityZone, tasks }))
    .sort((one, other) => (one.availabilityZone < other.availabilityZone ? -1 : 1));

/**
 * Moves tasks of a service from the zone with most of them to the one with fewest, a start before a stop, until zones
 * differ by one task at most or no instance of the emptier zone can take one (developer guide, service rebalancing).
 */
export const rebalanceZones = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: RebalancingOptions,
): RebalancingResult => {
  const { service } = options;
  const group = `service:${service}`;
  const zoneOf = cluster.attributes.map((own) => own.get(ZONE));
  const counts = new Map<string, number>();
  zoneOf.forEach((zone, instance) => {
    if (zone !== undefined && cluster.statuses[instance] === 'ACTIVE') counts.set(zone, 0);
  });
  for (const { instance, task } of cluster.tasks) {
    const zone = zoneOf[instance];
    if (task.group === group && task.desiredStatus !== 'STOPPED' && zone !== undefined)
      counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const before = counted(counts);
  const problems = problemsOf(options);
  const moves: RebalancingResult['moves'][number][] = [];
  const events: string[] = [];
  const extremes = () => {
    const sorted = counted(counts).sort((one, other) => one.tasks - other.tasks);
    return {
      least: sorted[0],
      most: sorted.findLast(({ tasks }) => tasks === sorted.at(-1)?.tasks),
    };
  };
  const apart = (): boolean => {
    const { least, most } = extremes();
    return (most?.tasks ?? 0) - (least?.tasks ?? 0) > 1;
  };
  if (problems.length === 0 && apart())
    events.push(
      `(service ${service}) is not AZ balanced with ${before.map(({ availabilityZone, tasks }) => `${tasks} tasks in ${availabilityZone}`).join(', ')}. AZ Rebalancing in progress.`,
    );
  const prepared = preparePlacement(cluster, demand, { ...options, count: 1 });
  const keys = createMovingKeys(prepared);
  const inZone = new Map<string, Int32Array>();
  const instancesOf = (zone: string): Int32Array => {
    const listed = inZone.get(zone);
    if (listed !== undefined) return listed;
    const all = zoneOf.flatMap((own, instance) => (own === zone ? [instance] : []));
    const list = Int32Array.from(all);
    inZone.set(zone, list);
    return list;
  };
  const sources = new Map<string, number[]>();
  for (const { instance, task } of cluster.tasks) {
    const zone = zoneOf[instance];
    if (task.group !== group || task.desiredStatus === 'STOPPED') continue;
    if (task.protectionEnabled === true || zone === undefined) continue;
    const known = sources.get(zone);
    if (known === undefined) sources.set(zone, [instance]);
    else known.push(instance);
  }
  for (const list of sources.values()) list.reverse();
  while (problems.length === 0 && apart()) {
    const { least, most } = extremes();
    if (least === undefined || most === undefined) break;
    const target = keys.best(instancesOf(least.availabilityZone));
    if (target === undefined) {
      events.push(
        `(service ${service}) is unable to place a task in ${least.availabilityZone} because no container instance met all of its requirements.`,
      );
      break;
    }
    const source = sources.get(most.availabilityZone)?.pop();
    if (source === undefined) break;
    keys.start(target);
    keys.stop(source);
    counts.set(least.availabilityZone, least.tasks + 1);
    counts.set(most.availabilityZone, most.tasks - 1);
    moves.push({
      from: most.availabilityZone,
      to: least.availabilityZone,
      instance: cluster.names[target] ?? '',
    });
  }
  if (problems.length === 0 && !apart())
    events.push(
      `(service ${service}) is AZ balanced with ${counted(counts)
        .map(({ availabilityZone, tasks }) => `${tasks} tasks in ${availabilityZone}`)
        .join(', ')}.`,
    );
  return { problems, moves, before, after: counted(counts), events };
};
