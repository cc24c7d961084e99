import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import { instanceOutcomes } from '../outcomes.ts';
import { preparePlacement } from '../prepare-placement.ts';
import { serviceEvent } from '../service-event.ts';
import { withTasks } from '../snapshot/with-tasks.ts';
import { createSolver } from '../solver/solve.ts';
import { deploymentBounds } from './deployment-bounds.ts';
import { scaleIn } from './scale-in.ts';

export interface DeploymentOptions extends PlacementOptions {
  readonly service: string;
  readonly minimumHealthyPercent?: number | undefined;
  readonly maximumPercent?: number | undefined;
}

interface DeploymentStep {
  readonly started: number;
  readonly stopped: number;
  /** Tasks of the old and the new definition after the step. */
  readonly oldTasks: number;
  readonly newTasks: number;
}

/** How a rolling deployment goes, step by step. */
export interface DeploymentResult {
  readonly outcome: 'done' | 'stuck';
  readonly minimumHealthyTasks: number;
  readonly maximumTasks: number;
  readonly steps: readonly DeploymentStep[];
  /** The event that ECS would print when it is stuck. */
  readonly event: string | null;
  readonly problems: readonly string[];
}

const groupTasksOf = (cluster: ClusterSnapshot, group: string): number =>
  cluster.tasks.filter(({ task }) => task.group === group && task.desiredStatus !== 'STOPPED')
    .length;

const CONFIGURATION =
  'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.';

/** The old tasks stand under a group of their own during the dry run, so that a stop never hits a new one. */
const OLD = ' (old)';

const withOldGroup = (cluster: ClusterSnapshot, group: string): ClusterSnapshot => ({
  ...cluster,
  tasks: cluster.tasks.map(({ instance, task }) =>
    task.group === group
      ? { instance, task: { ...task, group: `${group}${OLD}` } }
      : { instance, task },
  ),
});

/** The old tasks under the group of their service again: constraints count them as long as they are to run. */
const asConstraintsSee = (cluster: ClusterSnapshot, group: string): ClusterSnapshot => ({
  ...cluster,
  tasks: cluster.tasks.map((one) =>
    one.task.group === `${group}${OLD}` ? { ...one, task: { ...one.task, group } } : one,
  ),
});

/**
 * Plays a rolling deployment of `options.count` tasks: start as many new ones as maximumPercent and the instances allow,
 * then stop as many old ones as minimumHealthyPercent allows, until all are new or nothing moves. New tasks are taken to
 * be healthy at once; spread counts new tasks only. Both are assumptions. Constraints count old tasks too, which
 * are of the same group (developer guide, task placement constraints).
 */
export const deploy = (
  cluster: ClusterSnapshot,
  before: Demand,
  after: Demand,
  options: DeploymentOptions,
): DeploymentResult => {
  const { service, count, minimumHealthyPercent, maximumPercent } = options;
  const { minimumHealthyTasks, maximumTasks } = deploymentBounds(
    count,
    minimumHealthyPercent,
    maximumPercent,
  );
  const group = `service:${service}`;
  let now = withOldGroup(cluster, group);
  let oldTasks = groupTasksOf(now, `${group}${OLD}`);
  let newTasks = 0;
  const steps: DeploymentStep[] = [];
  let event: string | null = null;
  const { problems } = preparePlacement(cluster, after, options);
  const numbers = new Map(cluster.names.map((name, instance) => [name, instance]));
  while (problems.length === 0 && (oldTasks > 0 || newTasks < count)) {
    const allowed = Math.max(0, Math.min(count - newTasks, maximumTasks - oldTasks - newTasks));
    const prepared = preparePlacement(
      now,
      after,
      { ...options, count: allowed },
      asConstraintsSee(now, group),
    );
    const { placed, sequence } = createSolver(prepared.problem)();
    const started = sequence.length;
    now = withTasks(
      now,
      group,
      [...new Set(sequence)].map((instance) => ({
        instance,
        tasks: placed[instance] ?? 0,
        demand: after,
      })),
    );
    newTasks += started;
    const stoppable = Math.max(0, Math.min(oldTasks, oldTasks + newTasks - minimumHealthyTasks));
    const { stops } = scaleIn(now, before, {
      service: `${service}${OLD}`,
      desired: oldTasks - stoppable,
      strategy: options.strategy,
    });
    now = withTasks(
      now,
      `${group}${OLD}`,
      stops.map(({ instance }) => ({
        instance: numbers.get(instance) ?? 0,
        tasks: -1,
        demand: before,
      })),
    );
    const stopped = stops.length;
    oldTasks -= stopped;
    if (started === 0 && stopped === 0) {
      event =
        allowed > 0
          ? serviceEvent(instanceOutcomes(prepared, placed), service)
          : `(service ${service}) ${CONFIGURATION}`;
      break;
    }
    steps.push({ started, stopped, oldTasks, newTasks });
  }
  return {
    outcome: event === null && problems.length === 0 ? 'done' : 'stuck',
    minimumHealthyTasks,
    maximumTasks,
    steps,
    event,
    problems,
  };
};
