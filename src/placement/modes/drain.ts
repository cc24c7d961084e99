import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type {
  Demand,
  PlacementConstraint,
  PlacementResult,
  PlacementStrategy,
} from '../../model/placement.ts';
import type { Task } from '../../model/task.ts';
import { place } from '../place.ts';
import { withTasks } from '../snapshot/with-tasks.ts';

/** What becomes of the tasks of one group on draining instances. */
interface DrainedGroup {
  readonly group: string;
  readonly tasks: number;
  /** Where replacements would go; null for tasks that no service replaces. */
  readonly placement: PlacementResult | null;
  readonly note: string | null;
}

export interface DrainResult {
  readonly groups: readonly DrainedGroup[];
  /** Replacements that find no place. */
  readonly unplaced: number;
  /** Names that are no instance of the cluster. */
  readonly unknown: readonly string[];
}

/** What is known of a service beside its tasks. */
export interface DrainedService {
  /** Whether it runs one task on every instance, so that none moves. */
  readonly daemon: boolean;
  readonly strategy: readonly PlacementStrategy[] | undefined;
  readonly constraints: readonly PlacementConstraint[] | undefined;
}

const SERVICE = 'service:';
const STANDALONE =
  'Standalone tasks keep running on a draining instance until they end or you stop them.';
const DAEMON = 'A DAEMON service stops its task there and starts none elsewhere.';

/**
 * What draining instances does: service tasks are replaced elsewhere, standalone tasks keep running, and nothing new
 * starts there (developer guide, container instance draining). Groups are taken in the order of their names, which is an
 * assumption. `demandFor` gives what a task takes, `serviceOf` what is known of a service: one of which nothing is known is
 * a REPLICA service without strategy and constraints.
 */
export const drain = (
  cluster: ClusterSnapshot,
  instances: readonly string[],
  demandFor: (task: Task) => Demand,
  serviceOf: (name: string) => DrainedService | undefined = () => undefined,
): DrainResult => {
  const drained = new Set(
    cluster.names.flatMap((name, instance) => (instances.includes(name) ? [instance] : [])),
  );
  const groups = new Map<string, Task[]>();
  for (const { instance, task } of cluster.tasks) {
    if (!drained.has(instance) || task.desiredStatus === 'STOPPED') continue;
    const name = task.group ?? '(no group)';
    groups.set(name, [...(groups.get(name) ?? []), task]);
  }
  let now: ClusterSnapshot = {
    ...cluster,
    statuses: cluster.statuses.map((status, instance) =>
      drained.has(instance) ? 'DRAINING' : status,
    ),
    // Tasks that are to stop do not count for spread and distinctInstance any more.
    tasks: cluster.tasks.map(({ instance, task }) =>
      drained.has(instance)
        ? { instance, task: { ...task, desiredStatus: 'STOPPED' } }
        : { instance, task },
    ),
  };
  const results = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, tasks]): DrainedGroup => {
      const [first] = tasks;
      const stays = { group, tasks: tasks.length, placement: null };
      if (!group.startsWith(SERVICE) || first === undefined) return { ...stays, note: STANDALONE };
      const service = group.slice(SERVICE.length);
      const known = serviceOf(service);
      if (known?.daemon === true) return { ...stays, note: DAEMON };
      const demand = demandFor(first);
      const placement = place(now, demand, {
        count: tasks.length,
        service,
        strategy: known?.strategy,
        constraints: known?.constraints,
      });
      const numbers = new Map(now.names.map((name, instance) => [name, instance]));
      now = withTasks(
        now,
        group,
        placement.placements.map(({ instance, count }) => ({
          instance: numbers.get(instance) ?? 0,
          tasks: count,
          demand,
        })),
      );
      return { group, tasks: tasks.length, placement, note: null };
    });
  return {
    groups: results,
    unplaced: results.reduce((sum, { placement }) => sum + (placement?.unplaced ?? 0), 0),
    unknown: instances.filter((name) => !cluster.names.includes(name)),
  };
};
