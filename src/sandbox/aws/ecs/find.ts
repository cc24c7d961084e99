import { AwsError, clientException, invalidParameter } from '../wire/aws-error.ts';
import { lastPart, resourceOf } from '../world/arns.ts';
import type { Cluster } from '../world/cluster.ts';
import { findRevision } from '../world/register-task-definition.ts';
import type { Revision } from '../world/revision.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';

/** The cluster by name or ARN; `default` when the call names none. Throws ClusterNotFoundException. */
export const findCluster = (world: World, name: string | undefined): Cluster => {
  const cluster = world.clusters.get(resourceOf(name ?? 'default', 'cluster'));
  if (cluster === undefined) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  return cluster;
};

/** A service by name or ARN; undefined when the cluster has none of that name. */
export const lookUpService = (cluster: Cluster, name: string): Service | undefined =>
  cluster.services.get(lastPart(resourceOf(name, 'service')));

/** A service by name or ARN. Throws ServiceNotFoundException. */
export const findService = (cluster: Cluster, name: string): Service => {
  const service = lookUpService(cluster, name);
  if (service === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.');
  return service;
};

/** A task definition by family, family:revision or ARN. Throws ClientException. */
export const findTaskDefinition = (world: World, name: string): Revision => {
  const revision = findRevision(world, name);
  if (revision === undefined) throw clientException('Unable to describe task definition.');
  return revision;
};

/** Throws InvalidParameterException with AWS's words when a list is empty or longer than a call takes. */
export const checkCount = (what: string, items: readonly unknown[], most: number): void => {
  if (items.length === 0) throw invalidParameter(`${what} cannot be empty.`);
  if (items.length > most) throw invalidParameter(`${what} can have at most ${most} items.`);
};
