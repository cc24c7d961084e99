import type { EcsService } from '../../../model/ecs-service.ts';
import { revisionName } from '../names/arn-names.ts';

/** A deployment as a row. Counts are tasks. */
export interface DeploymentRow {
  readonly id: string;
  /** PRIMARY, ACTIVE or INACTIVE. */
  readonly status: string;
  /** `web:3`. */
  readonly taskDefinition: string | null;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** Failures in a row. */
  readonly failed: number;
  /** IN_PROGRESS, COMPLETED or FAILED; null where ECS keeps none (Classic Load Balancer, other controllers). */
  readonly rolloutState: string | null;
  readonly rolloutStateReason: string | null;
  readonly createdAtMs: number | null;
}

/** The deployments of a service, PRIMARY first. */
export const deploymentRows = ({ deployments }: EcsService): readonly DeploymentRow[] =>
  deployments.map((one) => ({
    id: one.id,
    status: one.status,
    taskDefinition: one.taskDefinition === undefined ? null : revisionName(one.taskDefinition),
    desired: one.desiredCount,
    running: one.runningCount,
    pending: one.pendingCount,
    failed: one.failedTasks,
    rolloutState: one.rolloutState ?? null,
    rolloutStateReason: one.rolloutStateReason ?? null,
    createdAtMs: one.createdAtMs ?? null,
  }));

/** Whether deployments are worth showing: one that is complete says nothing that the counts do not. */
export const deploymentsMatter = ({ deployments }: EcsService): boolean =>
  deployments.length > 1 ||
  deployments.some(
    ({ rolloutState, failedTasks }) =>
      failedTasks > 0 || (rolloutState !== undefined && rolloutState !== 'COMPLETED'),
  );
