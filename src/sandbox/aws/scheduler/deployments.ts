import { arnOf } from '../world/arns.ts';
import type { Deployment, ServiceDeployment, ServiceRevision } from '../world/deployment.ts';
import type { Revision } from '../world/revision.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';

/** Threshold of the circuit breaker: half of the desired count, at least 3, at most 200 (CreateService). */
const circuitBreakerThreshold = (desiredCount: number): number =>
  Math.min(200, Math.max(3, Math.ceil(desiredCount / 2)));

const newRevision = (world: World, service: Service, revision: Revision): ServiceRevision => {
  const path = `${service.cluster.name}/${service.name}/${world.prng.digits(19)}`;
  const made = {
    arn: arnOf(world, 'ecs', `service-revision/${path}`),
    revision,
    createdAt: world.timeline.now(),
  };
  service.revisions.push(made);
  return made;
};

const deploymentOf = (
  world: World,
  serviceRevision: ServiceRevision,
  record: ServiceDeployment,
): Deployment => {
  const id = `ecs-svc/${world.prng.digits(19)}`;
  const now = world.timeline.now();
  return {
    id,
    revision: serviceRevision.revision,
    serviceRevision,
    record,
    createdAt: now,
    updatedAt: now,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    startFailures: 0,
    retryAt: 0,
  };
};

/** The deployment that completed last, which a rollback returns to. */
const completedBefore = (service: Service): ServiceRevision | undefined =>
  service.records.findLast(
    ({ status }) => status === 'SUCCESSFUL' || status === 'ROLLBACK_SUCCESSFUL',
  )?.rollback?.to ?? service.records.findLast(({ status }) => status === 'SUCCESSFUL')?.target;

/** Puts a new deployment of a revision in front of the service's deployments. */
export const beginDeployment = (world: World, service: Service, revision: Revision): Deployment => {
  const now = world.timeline.now();
  const running = service.deployments[0];
  if (running !== undefined && running.record.finishedAt === undefined) {
    running.record.status = 'STOPPED';
    running.record.statusReason = 'Service deployment was replaced by a newer one.';
    running.record.updatedAt = now;
    running.record.finishedAt = now;
  }
  const path = `${service.cluster.name}/${service.name}/${world.prng.letters(21)}`;
  const record: ServiceDeployment = {
    arn: arnOf(world, 'ecs', `service-deployment/${path}`),
    target: newRevision(world, service, revision),
    source: running?.serviceRevision,
    createdAt: now,
    threshold: circuitBreakerThreshold(service.desiredCount),
    status: 'IN_PROGRESS',
    statusReason: undefined,
    updatedAt: now,
    finishedAt: undefined,
    failureCount: 0,
    triggered: false,
    rollback: undefined,
  };
  service.records.push(record);
  const deployment = deploymentOf(world, record.target, record);
  service.deployments = [deployment, ...service.deployments];
  service.steady = false;
  return deployment;
};

/** Returns to the deployment that completed last, for a reason. Answers undefined when there is none. */
export const beginRollback = (
  world: World,
  service: Service,
  reason: string,
): Deployment | undefined => {
  const failed = service.deployments[0];
  const to = completedBefore(service);
  if (failed === undefined || to === undefined) return undefined;
  const now = world.timeline.now();
  failed.record.status = 'ROLLBACK_IN_PROGRESS';
  failed.record.statusReason = reason;
  failed.record.updatedAt = now;
  failed.record.rollback = { reason, startedAt: now, to };
  const deployment = deploymentOf(world, to, failed.record);
  const by = failed.record.triggered ? 'ECS deployment circuit breaker: ' : '';
  deployment.rolloutStateReason = `${by}rolling back to deploymentId ${deployment.id}.`;
  service.deployments = [deployment, ...service.deployments];
  service.steady = false;
  return deployment;
};

/** Marks a deployment as done. */
export const completeDeployment = (world: World, deployment: Deployment): void => {
  const now = world.timeline.now();
  deployment.rolloutState = 'COMPLETED';
  deployment.rolloutStateReason = `ECS deployment ${deployment.id} completed.`;
  deployment.updatedAt = now;
  const { record } = deployment;
  record.status = record.rollback === undefined ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL';
  record.updatedAt = now;
  record.finishedAt = now;
};
