import type { Revision } from './revision.ts';

export interface ServiceRevision {
  readonly arn: string;
  readonly revision: Revision;
  readonly createdAt: number;
}

type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'SUCCESSFUL'
  | 'STOPPED'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED';

/** The record that ListServiceDeployments keeps. */
export interface ServiceDeployment {
  readonly arn: string;
  readonly target: ServiceRevision;
  readonly source: ServiceRevision | undefined;
  readonly createdAt: number;
  readonly threshold: number;
  status: ServiceDeploymentStatus;
  statusReason: string | undefined;
  updatedAt: number;
  finishedAt: number | undefined;
  failureCount: number;
  triggered: boolean;
  rollback: { reason: string; startedAt: number; to: ServiceRevision } | undefined;
}

/** An entry of a service's `deployments`. */
export interface Deployment {
  readonly id: string;
  readonly revision: Revision;
  readonly serviceRevision: ServiceRevision;
  readonly record: ServiceDeployment;
  readonly createdAt: number;
  updatedAt: number;
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutStateReason: string;
  failedTasks: number;
  /** Tasks in a row that ended before they ran: they make the scheduler wait longer and longer. */
  startFailures: number;
  retryAt: number;
}
