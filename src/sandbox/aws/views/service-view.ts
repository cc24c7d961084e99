import { countsOf } from '../scheduler/counts.ts';
import { isFargate } from '../scheduler/launch.ts';
import type { Deployment } from '../world/deployment.ts';
import type { NetworkConfiguration, Service } from '../world/service.ts';
import { seconds } from './seconds.ts';
import { tagsView } from './tag-view.ts';

/** The network configuration as ECS nests it. */
export const networkView = (network: NetworkConfiguration | undefined) =>
  network === undefined ? undefined : { awsvpcConfiguration: network };

const platformOf = (service: Service) =>
  isFargate(service)
    ? { platformVersion: '1.4.0', platformFamily: 'Linux' }
    : { platformVersion: undefined, platformFamily: undefined };

const loadBalancersView = (service: Service) =>
  service.loadBalancers.map(({ targetGroup, containerName, containerPort }) => ({
    targetGroupArn: targetGroup.arn,
    containerName,
    containerPort,
  }));

const deploymentView = (service: Service, deployment: Deployment, place: number) => {
  const { running, pending } = countsOf(service.tasks, deployment);
  return {
    id: deployment.id,
    status: place === 0 ? 'PRIMARY' : 'ACTIVE',
    taskDefinition: deployment.revision.arn,
    desiredCount: place === 0 ? service.desiredCount : running + pending,
    pendingCount: pending,
    runningCount: running,
    failedTasks: deployment.failedTasks,
    createdAt: seconds(deployment.createdAt),
    updatedAt: seconds(deployment.updatedAt),
    launchType: service.launchType,
    capacityProviderStrategy: service.capacityProviderStrategy,
    ...platformOf(service),
    networkConfiguration: networkView(service.networkConfiguration),
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  };
};

/** A service as DescribeServices prints it. */
export const serviceView = (
  service: Service,
  roleArn: string,
  include: readonly string[] | undefined,
) => {
  const { running, pending } = countsOf(service.tasks);
  const current = service.deployments.find(({ record }) => record.finishedAt === undefined);
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.cluster.arn,
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: running,
    pendingCount: pending,
    taskDefinition: service.deployments[0]?.revision.arn,
    schedulingStrategy: service.schedulingStrategy,
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: { ...service.deploymentConfiguration, strategy: 'ROLLING' },
    deployments: service.deployments.map((one, place) => deploymentView(service, one, place)),
    currentServiceDeployment: current?.record.arn,
    currentServiceRevisions: service.deployments.map(({ serviceRevision, revision }) => ({
      arn: serviceRevision.arn,
      requestedTaskCount: service.desiredCount,
      runningTaskCount: [...service.tasks].filter(
        (task) => task.revision === revision && task.lastStatus === 'RUNNING',
      ).length,
    })),
    launchType: service.launchType,
    capacityProviderStrategy:
      service.capacityProviderStrategy.length === 0 ? undefined : service.capacityProviderStrategy,
    ...platformOf(service),
    networkConfiguration: networkView(service.networkConfiguration),
    loadBalancers: loadBalancersView(service),
    serviceRegistries: [],
    placementConstraints: service.placementConstraints,
    placementStrategy: service.placementStrategy,
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    availabilityZoneRebalancing: 'DISABLED',
    enableECSManagedTags: true,
    enableExecuteCommand: false,
    propagateTags: 'SERVICE',
    roleArn,
    createdBy: roleArn.replace(/:role\/.*$/, ':role/deployer'),
    createdAt: seconds(service.createdAt),
    events: service.events.map(({ id, createdAt, message }) => ({
      id,
      createdAt: seconds(createdAt),
      message,
    })),
    ...tagsView(service.tags, include),
  };
};
