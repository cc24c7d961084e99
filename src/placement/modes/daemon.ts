import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, InstanceRefusal, PlacementOptions } from '../../model/placement.ts';
import { instanceOutcomes } from '../outcomes.ts';
import { preparePlacement } from '../prepare-placement.ts';

interface DaemonOutcome {
  readonly instance: string;
  readonly availabilityZone: string | null;
  /** What the service would do there. */
  readonly action: 'runs' | 'starts' | 'stops' | 'none';
  /** Why it cannot run there. */
  readonly reasons: readonly InstanceRefusal[];
}

/** Where a DAEMON service runs. */
export interface DaemonResult {
  readonly desired: number;
  readonly instances: readonly DaemonOutcome[];
  readonly problems: readonly string[];
}

/**
 * Where a service with the scheduling strategy DAEMON runs: one task on every ACTIVE instance that meets its constraints,
 * none on a draining one, no strategy (developer guide, Daemon). An instance that only lacks room counts as desired.
 */
export const placeDaemon = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: Omit<PlacementOptions, 'count' | 'strategy'>,
): DaemonResult => {
  const prepared = preparePlacement(cluster, demand, { ...options, count: 1 });
  const outcomes = instanceOutcomes(prepared, new Int32Array(cluster.size));
  const instances = outcomes.map(
    ({ instance, availabilityZone, before, reasons }): DaemonOutcome => {
      const firm = reasons.filter(({ reason }) => !reason.startsWith('RESOURCE:'));
      // Its own task is the one that distinctInstance would find there.
      const moves = firm.filter(
        ({ reason }) => reason !== 'AGENT' && reason !== 'distinctInstance',
      );
      if (before > 0)
        return {
          instance,
          availabilityZone,
          action: moves.length > 0 ? 'stops' : 'runs',
          reasons: moves,
        };
      return {
        instance,
        availabilityZone,
        action: reasons.length > 0 ? 'none' : 'starts',
        reasons,
      };
    },
  );
  return {
    desired: instances.filter(
      ({ action, reasons }) =>
        action === 'runs' ||
        action === 'starts' ||
        (action === 'none' && reasons.every(({ reason }) => reason.startsWith('RESOURCE:'))),
    ).length,
    instances,
    problems: prepared.problems,
  };
};
