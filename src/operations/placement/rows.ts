import type { Amounts, ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { InstanceOutcome, PlacementResult, Reason } from '../../model/placement.ts';
import { neverFits } from '../../placement/closest.ts';
import type { GroupRow, InstanceRow, Usage } from './place-answer.ts';

const usage = ({ total, free }: Amounts, instance: number, taken: number): Usage => {
  const all = total[instance] ?? 0;
  const before = all - (free[instance] ?? 0);
  return { total: all, before, after: before + taken };
};

const NOT_NOW: ReadonlySet<Reason> = new Set([
  'AGENT',
  'DRAINING',
  'INACTIVE',
  'REGISTERING',
  'REGISTRATION_FAILED',
  'DEREGISTERING',
]);

const roomOf = (outcome: InstanceOutcome): InstanceRow['room'] => {
  const { reasons } = outcome;
  if (reasons.length === 0) return 'open';
  if (neverFits(outcome)) return 'never';
  return reasons.some(({ reason }) => NOT_NOW.has(reason)) ? 'unavailable' : 'full';
};

/** Every instance before and after, by zone and id as the result lists them. */
export const instanceRows = (
  cluster: ClusterSnapshot,
  { instances, demand }: PlacementResult,
): readonly InstanceRow[] => {
  const numbers = new Map(cluster.ids.map((id, number) => [id, number]));
  return instances.map((outcome) => {
    const { containerInstanceArn, placed } = outcome;
    const number = numbers.get(containerInstanceArn) ?? 0;
    return {
      instance: outcome.instance,
      instanceType: cluster.attributes[number]?.get('ecs.instance-type') ?? null,
      availabilityZone: outcome.availabilityZone,
      tasksBefore: outcome.before,
      placed,
      cpuUnits: usage(cluster.cpuUnits, number, placed * demand.cpuUnits),
      memoryMiB: usage(cluster.memoryMiB, number, placed * demand.memoryMiB),
      room: roomOf(outcome),
      reasons: outcome.reasons,
    };
  });
};

const add = (sum: MutableUsage, { total, before, after }: Usage): void => {
  sum.total += total;
  sum.before += before;
  sum.after += after;
};

type MutableUsage = { -readonly [Key in keyof Usage]: Usage[Key] };
type Group = { -readonly [Key in keyof GroupRow]: GroupRow[Key] } & {
  readonly cpuUnits: MutableUsage;
  readonly memoryMiB: MutableUsage;
};

const emptyGroup = (availabilityZone: string | null, instanceType: string | null): Group => ({
  availabilityZone,
  instanceType,
  instances: 0,
  tasksBefore: 0,
  placed: 0,
  cpuUnits: { total: 0, before: 0, after: 0 },
  memoryMiB: { total: 0, before: 0, after: 0 },
  open: 0,
});

/** Rows that have the same key as one row each, in the order in which keys first come. */
export const groupRows = (
  rows: readonly InstanceRow[],
  by: 'zone' | 'zone and type',
): readonly GroupRow[] => {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const instanceType = by === 'zone' ? null : row.instanceType;
    const key = `${row.availabilityZone ?? ''}\n${instanceType ?? ''}`;
    const group = groups.get(key) ?? emptyGroup(row.availabilityZone, instanceType);
    groups.set(key, group);
    group.instances += 1;
    group.tasksBefore += row.tasksBefore;
    group.placed += row.placed;
    group.open += row.room === 'open' ? 1 : 0;
    add(group.cpuUnits, row.cpuUnits);
    add(group.memoryMiB, row.memoryMiB);
  }
  return [...groups.values()];
};
