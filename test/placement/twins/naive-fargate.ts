/** A question of Fargate, in vCPU. */
export interface FargateCase {
  readonly vCpu: number;
  readonly count: number;
  readonly zones: readonly { readonly availabilityZone: string; readonly tasks: number }[];
  readonly quota: number | undefined;
  readonly inUse: number;
}

/** Fargate task by task: into the zone with fewest, as long as the quota has room for one more. */
export const fargateNaively = ({ vCpu, count, zones, quota, inUse }: FargateCase) => {
  const added = new Map(zones.map(({ availabilityZone }) => [availabilityZone, 0]));
  let used = inUse;
  let placed = 0;
  while (placed < count && zones.length > 0) {
    if (quota !== undefined && vCpu > 0 && used + vCpu > quota) break;
    const sorted = zones
      .map(({ availabilityZone, tasks }, order) => ({
        availabilityZone,
        order,
        now: tasks + (added.get(availabilityZone) ?? 0),
      }))
      .sort((one, other) => one.now - other.now || one.order - other.order);
    const zone = sorted[0]?.availabilityZone ?? '';
    added.set(zone, (added.get(zone) ?? 0) + 1);
    used += vCpu;
    placed += 1;
  }
  return {
    placed,
    unplaced: count - placed,
    placements: [...added].map(([availabilityZone, own]) => ({ availabilityZone, count: own })),
  };
};
