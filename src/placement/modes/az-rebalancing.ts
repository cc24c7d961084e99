import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { withTasks } from '../snapshot/with-tasks.ts';
import { createSolver } from '../solver/solve.ts';

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
  let now = cluster;
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
  while (problems.length === 0 && apart()) {
    const { least, most } = extremes();
    if (least === undefined || most === undefined) break;
    const { problem } = preparePlacement(now, demand, { ...options, count: 1 });
    const capacity = problem.capacity.map((tasks, instance) =>
      zoneOf[instance] === least.availabilityZone ? tasks : 0,
    );
    const [target] = createSolver({ ...problem, capacity })().sequence;
    if (target === undefined) {
      events.push(
        `(service ${service}) is unable to place a task in ${least.availabilityZone} because no container instance met all of its requirements.`,
      );
      break;
    }
    const source = now.tasks.find(
      ({ instance, task }) =>
        task.group === group &&
        zoneOf[instance] === most.availabilityZone &&
        task.desiredStatus !== 'STOPPED' &&
        task.protectionEnabled !== true,
    );
    if (source === undefined) break;
    now = withTasks(now, group, [
      { instance: target, tasks: 1, demand },
      { instance: source.instance, tasks: -1, demand },
    ]);
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
