import type { Deployment, LoadBalancer, NetworkConfiguration, Service } from '@aws-sdk/client-ecs';
import type {
  EcsDeployment,
  EcsLoadBalancer,
  EcsNetwork,
  EcsService,
} from '../../model/ecs-service.ts';
import { parseService } from '../../model/service.ts';
import { toMs, toPlain } from '../plain.ts';
import { hideInOptions } from './hide-values.ts';
import { toTags } from './to-common.ts';

const toDeployment = (deployment: Deployment): EcsDeployment => ({
  id: deployment.id ?? '',
  status: deployment.status ?? '',
  taskDefinition: deployment.taskDefinition,
  desiredCount: deployment.desiredCount ?? 0,
  runningCount: deployment.runningCount ?? 0,
  pendingCount: deployment.pendingCount ?? 0,
  failedTasks: deployment.failedTasks ?? 0,
  rolloutState: deployment.rolloutState,
  rolloutStateReason: deployment.rolloutStateReason,
  launchType: deployment.launchType,
  createdAtMs: toMs(deployment.createdAt),
  updatedAtMs: toMs(deployment.updatedAt),
});

const toNetwork = (network: NetworkConfiguration | undefined): EcsNetwork | undefined => {
  const own = network?.awsvpcConfiguration;
  return (
    own && {
      subnets: own.subnets ?? [],
      securityGroups: own.securityGroups ?? [],
      assignPublicIp: own.assignPublicIp ?? 'DISABLED',
    }
  );
};

const toLoadBalancer = (balancer: LoadBalancer): EcsLoadBalancer => ({
  targetGroupArn: balancer.targetGroupArn,
  loadBalancerName: balancer.loadBalancerName,
  containerName: balancer.containerName,
  containerPort: balancer.containerPort,
  alternateTargetGroupArn: balancer.advancedConfiguration?.alternateTargetGroupArn,
});

/** Events stand beside it, and would double what is held. */
const definitionOf = ({ events: _, ...service }: Service) => {
  const connect = (one: Deployment): Deployment => {
    const { serviceConnectConfiguration: config } = one;
    if (config?.logConfiguration?.options === undefined) return one;
    const logConfiguration = {
      ...config.logConfiguration,
      options: hideInOptions(config.logConfiguration.options),
    };
    return { ...one, serviceConnectConfiguration: { ...config, logConfiguration } };
  };
  const deployments = service.deployments?.map(connect);
  return parseService(toPlain({ ...service, deployments })).value;
};

/** A service of the SDK as ours. */
export const toService = (service: Service): EcsService => {
  const { deploymentConfiguration: deployment } = service;
  const breaker = deployment?.deploymentCircuitBreaker;
  return {
    serviceArn: service.serviceArn ?? '',
    serviceName: service.serviceName ?? '',
    clusterArn: service.clusterArn ?? '',
    status: service.status ?? '',
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    taskDefinition: service.taskDefinition,
    launchType: service.launchType,
    capacityProviderStrategy: (service.capacityProviderStrategy ?? []).map(
      ({ capacityProvider = '', weight = 0, base = 0 }) => ({ capacityProvider, weight, base }),
    ),
    platformVersion: service.platformVersion,
    schedulingStrategy: service.schedulingStrategy ?? 'REPLICA',
    deploymentController: service.deploymentController?.type ?? 'ECS',
    resourceManagementType: service.resourceManagementType,
    minimumHealthyPercent: deployment?.minimumHealthyPercent,
    maximumPercent: deployment?.maximumPercent,
    deploymentStrategy: deployment?.strategy,
    circuitBreaker: breaker && {
      enable: breaker.enable ?? false,
      rollback: breaker.rollback ?? false,
    },
    deployments: (service.deployments ?? []).map(toDeployment),
    events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
      id,
      createdAtMs: toMs(createdAt) ?? 0,
      message,
    })),
    network: toNetwork(service.networkConfiguration),
    loadBalancers: (service.loadBalancers ?? []).map(toLoadBalancer),
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    enableExecuteCommand: service.enableExecuteCommand ?? false,
    tags: toTags(service.tags),
    createdAtMs: toMs(service.createdAt),
    currentServiceDeployment: service.currentServiceDeployment,
    currentServiceRevisions: (service.currentServiceRevisions ?? []).flatMap(({ arn }) =>
      arn === undefined ? [] : [arn],
    ),
    definition: definitionOf(service),
  };
};
