import type { InstanceOutcome, InstanceRefusal, Reason } from '../model/placement.ts';
import type { PreparedPlacement } from './prepare-placement.ts';

const NOTHING: readonly InstanceRefusal[] = [];

/** Why the instance can take no task more after it took `placed`, most basic reason first; empty when it can. */
const reasonsOf = (
  { filters, capacities }: PreparedPlacement,
  instance: number,
  placed: number,
): readonly InstanceRefusal[] => {
  let found: InstanceRefusal[] | undefined;
  for (let index = 0; index < filters.length; index += 1) {
    const filter = filters[index];
    const capacity = capacities[index]?.[instance] ?? 0;
    if (filter === undefined) continue;
    const passes =
      capacity > placed &&
      (placed === 0 || filter.again === undefined || filter.again(instance, placed));
    if (passes) continue;
    const { need, free, total, never } = filter.finding(instance, placed);
    found ??= [];
    found.push({ reason: filter.reason(instance), need, free, total, never });
  }
  return found ?? NOTHING;
};

/** What became of every instance, by zone and then by id. */
export const instanceOutcomes = (
  prepared: PreparedPlacement,
  placed: Int32Array,
): readonly InstanceOutcome[] => {
  const { cluster, groupTasks } = prepared.input;
  const outcomes = cluster.ids.map((containerInstanceArn, instance) => ({
    instance: cluster.names[instance] ?? containerInstanceArn,
    containerInstanceArn,
    availabilityZone: cluster.attributes[instance]?.get('ecs.availability-zone') ?? null,
    before: groupTasks[instance] ?? 0,
    placed: placed[instance] ?? 0,
    reasons: reasonsOf(prepared, instance, placed[instance] ?? 0),
  }));
  const zones = new Map<string, InstanceOutcome[]>();
  for (const outcome of outcomes) {
    const zone = outcome.availabilityZone ?? '';
    const known = zones.get(zone);
    if (known === undefined) zones.set(zone, [outcome]);
    else known.push(outcome);
  }
  return [...zones.keys()].sort().flatMap((zone) => zones.get(zone) ?? []);
};

/** How many instances each reason kept from taking a task, counted by their first reason; most instances first. */
export const refusalCounts = (
  outcomes: readonly InstanceOutcome[],
): readonly { readonly reason: Reason; readonly instances: number }[] => {
  const counts = new Map<Reason, number>();
  for (const { reasons } of outcomes) {
    const first = reasons[0]?.reason;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, instances]) => ({ reason, instances }))
    .sort((one, other) => other.instances - one.instances || (one.reason < other.reason ? -1 : 1));
};
