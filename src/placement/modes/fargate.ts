import type { Demand } from '../../model/placement.ts';

export interface FargateOptions {
  readonly count: number;
  readonly service?: string | undefined;
  /** Availability Zones of the subnets, with the tasks of the service there now. */
  readonly zones: readonly { readonly availabilityZone: string; readonly tasks: number }[];
  /** The quota of vCPU in the Region, and how much of it is in use; no limit is counted when absent. */
  readonly vCpuQuota?: number | undefined;
  readonly vCpuInUse?: number | undefined;
}

export interface FargateResult {
  readonly requested: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly placements: readonly { readonly availabilityZone: string; readonly count: number }[];
  readonly vCpuNeeded: number;
  /** vCPU that the quota lacks for the tasks left over; 0 when none are. */
  readonly vCpuMissing: number;
  readonly event: string | null;
  readonly assumptions: readonly string[];
}

const QUOTA = "Reason: You've reached the limit on the number of vCPUs you can run concurrently";
const CPU_UNITS_PER_VCPU = 1024;

/**
 * Where tasks go on Fargate: evenly over the zones of their subnets, as many as the vCPU quota allows. Placement
 * strategies and constraints do not apply there (developer guide, task placement and service quotas).
 */
export const placeOnFargate = (
  demand: Demand,
  { count, service, zones, vCpuQuota, vCpuInUse = 0 }: FargateOptions,
): FargateResult => {
  const vCpu = demand.cpuUnits / CPU_UNITS_PER_VCPU;
  const room =
    vCpuQuota === undefined || vCpu === 0
      ? Number.POSITIVE_INFINITY
      : Math.max(0, Math.floor((vCpuQuota - vCpuInUse) / vCpu));
  const placed = zones.length === 0 ? 0 : Math.min(count, room);
  const counts = zones.map(({ tasks }) => tasks);
  for (let task = 0; task < placed; task += 1) {
    const least = counts.indexOf(Math.min(...counts));
    counts[least] = (counts[least] ?? 0) + 1;
  }
  const unplaced = count - placed;
  const name = service === undefined ? '' : `(service ${service}) `;
  return {
    requested: count,
    placed,
    unplaced,
    placements: zones.map(({ availabilityZone, tasks }, index) => ({
      availabilityZone,
      count: (counts[index] ?? 0) - tasks,
    })),
    vCpuNeeded: count * vCpu,
    vCpuMissing: unplaced > 0 && vCpuQuota !== undefined ? vCpuInUse + count * vCpu - vCpuQuota : 0,
    event: unplaced > 0 && zones.length > 0 ? `${name}was unable to place a task. ${QUOTA}` : null,
    assumptions: [
      'AWS spreads Fargate tasks over zones; which zone gets the odd one is not documented.',
    ],
  };
};
