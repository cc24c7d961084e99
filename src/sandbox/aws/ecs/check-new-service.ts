import { invalidParameter } from '../wire/aws-error.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Revision } from '../world/revision.ts';
import type { World } from '../world/world.ts';
import type { CreateServiceWish } from './create-service-schema.ts';

/** CreateService: up to 255 letters, digits, underscores and hyphens. */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;
/** Most tasks of a service: quota L-92E49DE3. */
const MOST_TASKS = 5_000;
const FARGATE_PROVIDERS: readonly string[] = ['FARGATE', 'FARGATE_SPOT'];

const checkName = (cluster: Cluster, name: string): void => {
  if (!NAME.test(name)) throw invalidParameter('Invalid service name.');
  const known = cluster.services.get(name);
  if (known?.status === 'ACTIVE') throw invalidParameter('Creation of service was not idempotent.');
  if (known?.status === 'DRAINING')
    throw invalidParameter('Unable to Start a service that is still Draining.');
};

const checkCount = ({ schedulingStrategy, desiredCount }: CreateServiceWish): void => {
  if (schedulingStrategy === 'DAEMON' && desiredCount !== undefined) {
    throw invalidParameter(
      'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
    );
  }
  if (schedulingStrategy === 'REPLICA' && desiredCount === undefined)
    throw invalidParameter('desiredCount is required for the REPLICA scheduling strategy.');
  if (desiredCount !== undefined && (desiredCount < 0 || desiredCount > MOST_TASKS))
    throw invalidParameter(`desiredCount must be between 0 and ${MOST_TASKS}.`);
};

const checkProviders = (cluster: Cluster, wish: CreateServiceWish): void => {
  const { capacityProviderStrategy: strategy, launchType } = wish;
  if (launchType !== undefined && strategy.length > 0) {
    throw invalidParameter(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  }
  const strange = strategy.find(
    ({ capacityProvider }) => !cluster.capacityProviders.includes(capacityProvider),
  );
  if (strange !== undefined) {
    throw invalidParameter(
      `The specified capacity provider strategy contains the capacity provider ${strange.capacityProvider}, which is not associated with the cluster.`,
    );
  }
};

/** Whether the service that is asked for would run on Fargate. */
const wantsFargate = (cluster: Cluster, wish: CreateServiceWish): boolean => {
  const { launchType, capacityProviderStrategy: asked } = wish;
  if (launchType !== undefined) return launchType === 'FARGATE';
  const strategy = asked.length > 0 ? asked : cluster.defaultStrategy;
  return strategy.some(({ capacityProvider }) => FARGATE_PROVIDERS.includes(capacityProvider));
};

const checkDefinition = (cluster: Cluster, wish: CreateServiceWish, revision: Revision): void => {
  const { definition } = revision;
  const fits: readonly string[] = definition.requiresCompatibilities ?? ['EC2'];
  const type = wantsFargate(cluster, wish) ? 'FARGATE' : 'EC2';
  if (type === 'FARGATE' && !fits.includes(type))
    throw invalidParameter(`Task definition does not support launch_type ${type}.`);
  const network = wish.networkConfiguration;
  if (definition.networkMode === 'awsvpc' && network === undefined) {
    throw invalidParameter(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  }
  if (definition.networkMode !== 'awsvpc' && network !== undefined) {
    throw invalidParameter(
      'Network Configuration is not valid for the given networkMode of this task definition.',
    );
  }
};

const checkBalancer = (world: World, wish: CreateServiceWish, { definition }: Revision): void => {
  const [balancer] = wish.loadBalancers;
  if (balancer === undefined) {
    if (wish.healthCheckGracePeriodSeconds !== undefined) {
      throw invalidParameter(
        'Health check grace period is only valid for services configured to use load balancers',
      );
    }
    return;
  }
  const { targetGroupArn, containerName, containerPort } = balancer;
  if (!world.targetGroups.has(targetGroupArn)) {
    throw invalidParameter(
      `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
    );
  }
  const container = definition.containerDefinitions?.find(({ name }) => name === containerName);
  if (container === undefined) {
    throw invalidParameter(`The container ${containerName} does not exist in the task definition.`);
  }
  if (!container.portMappings?.some((one) => one.containerPort === containerPort)) {
    throw invalidParameter(
      `The container ${containerName} did not have a container port ${containerPort} defined.`,
    );
  }
};

const checkSubnets = (world: World, { networkConfiguration }: CreateServiceWish): void => {
  const strange = networkConfiguration?.awsvpcConfiguration.subnets.find(
    (subnet) => !world.subnets.has(subnet),
  );
  if (strange !== undefined)
    throw invalidParameter(
      `Error retrieving subnet information for [${strange}]: The subnet ID '${strange}' does not exist (ErrorCode: InvalidSubnetID.NotFound)`,
    );
};

/**
 * Refuses a new service that ECS would refuse. Texts are AWS's own where they are known (stop reasons and API failures in
 * knowledge/failures); those of names and counts are ours. Throws InvalidParameterException.
 */
export const checkNewService = (
  world: World,
  cluster: Cluster,
  wish: CreateServiceWish,
  revision: Revision,
): void => {
  checkName(cluster, wish.serviceName);
  checkCount(wish);
  checkProviders(cluster, wish);
  checkDefinition(cluster, wish, revision);
  checkSubnets(world, wish);
  checkBalancer(world, wish, revision);
};
