import type { ServicePlan } from '../plan/plan.ts';
import { serviceView } from '../views/service-view.ts';
import { clientException, invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { buildService } from '../world/build-service.ts';
import type { Cluster } from '../world/cluster.ts';
import { findRevision } from '../world/register-task-definition.ts';
import type { Revision } from '../world/revision.ts';
import type { World } from '../world/world.ts';
import { checkNewService } from './check-new-service.ts';
import {
  CREATE_SERVICE_FIELDS,
  type CreateServiceWish,
  createServiceSchema,
} from './create-service-schema.ts';
import { findCluster } from './find.ts';

/** Without a launch type and a strategy, the default strategy of the cluster, else EC2 (CreateService). */
const capacityOf = (
  cluster: Cluster,
  { launchType, capacityProviderStrategy: asked }: CreateServiceWish,
): Pick<ServicePlan, 'launchType' | 'capacityProviderStrategy'> => {
  if (launchType !== undefined) return { launchType };
  const strategy = asked.length > 0 ? asked : cluster.defaultStrategy;
  return strategy.length > 0 ? { capacityProviderStrategy: strategy } : { launchType: 'EC2' };
};

const balancerOf = (
  world: World,
  { loadBalancers: [asked] }: CreateServiceWish,
): Pick<ServicePlan, 'loadBalancer'> => {
  const targetGroup = world.targetGroups.get(asked?.targetGroupArn ?? '')?.name;
  if (asked === undefined || targetGroup === undefined) return {};
  const { containerName, containerPort } = asked;
  return { loadBalancer: { targetGroup, containerName, containerPort } };
};

const percentagesOf = ({ deploymentConfiguration: asked }: CreateServiceWish) => ({
  ...(asked.minimumHealthyPercent === undefined
    ? {}
    : { minimumHealthyPercent: asked.minimumHealthyPercent }),
  ...(asked.maximumPercent === undefined ? {} : { maximumPercent: asked.maximumPercent }),
  ...(asked.deploymentCircuitBreaker === undefined
    ? {}
    : { deploymentCircuitBreaker: asked.deploymentCircuitBreaker }),
});

const planOf = (
  world: World,
  cluster: Cluster,
  wish: CreateServiceWish,
  { family, revision }: Revision,
): ServicePlan => ({
  cluster: cluster.name,
  name: wish.serviceName,
  taskDefinition: `${family}:${revision}`,
  desiredCount: wish.desiredCount ?? 0,
  daysOld: 0,
  ...(wish.schedulingStrategy === 'DAEMON' ? { schedulingStrategy: 'DAEMON' as const } : {}),
  ...capacityOf(cluster, wish),
  ...(wish.networkConfiguration === undefined
    ? {}
    : { network: wish.networkConfiguration.awsvpcConfiguration }),
  ...balancerOf(world, wish),
  placementStrategy: wish.placementStrategy,
  placementConstraints: wish.placementConstraints,
  deployment: percentagesOf(wish),
  ...(wish.healthCheckGracePeriodSeconds === undefined
    ? {}
    : { healthCheckGracePeriodSeconds: wish.healthCheckGracePeriodSeconds }),
  tags: wish.tags,
});

/**
 * CreateService with the ECS deployment controller and at most one target group. Throws ClusterNotFoundException,
 * ClientException, InvalidParameterException.
 */
export const createService = operation(createServiceSchema, ({ world, caller }, wish) => {
  const other = Object.keys(wish).find((name) => !CREATE_SERVICE_FIELDS.includes(name));
  if (other !== undefined) {
    throw invalidParameter(`The simulated account does not play ${other} of a service.`);
  }
  const cluster = findCluster(world, wish.cluster);
  const revision = findRevision(world, wish.taskDefinition);
  if (revision === undefined) throw clientException('TaskDefinition not found.');
  if (revision.status !== 'ACTIVE') throw clientException('TaskDefinition is inactive');
  checkNewService(world, cluster, wish, revision);
  const service = buildService(world, cluster, planOf(world, cluster, wish, revision));
  return { service: serviceView(service, caller.arn, ['TAGS']) };
});
