import type { ServicePlan } from '../plan/plan.ts';
import { deploy } from '../scheduler/change-service.ts';
import { arnOf } from './arns.ts';
import type { Cluster } from './cluster.ts';
import { findRevision } from './register-task-definition.ts';
import type { LoadBalancer, Service } from './service.ts';
import type { World } from './world.ts';

const loadBalancersOf = (world: World, { loadBalancer }: ServicePlan): readonly LoadBalancer[] => {
  if (loadBalancer === undefined) return [];
  const { targetGroup: name, containerName, containerPort } = loadBalancer;
  const targetGroup = [...world.targetGroups.values()].find((one) => one.name === name);
  return targetGroup === undefined ? [] : [{ targetGroup, containerName, containerPort }];
};

/** Creates a service as its plan says and lets the scheduler start its tasks. Throws on an unknown task definition. */
export const buildService = (world: World, cluster: Cluster, plan: ServicePlan): Service => {
  const revision = findRevision(world, plan.taskDefinition);
  if (revision === undefined) {
    throw new Error(
      `The plan's service "${plan.name}" names the task definition "${plan.taskDefinition}", which the plan does not hold.`,
    );
  }
  const daemon = plan.schedulingStrategy === 'DAEMON';
  const service: Service = {
    name: plan.name,
    arn: arnOf(world, 'ecs', `service/${cluster.name}/${plan.name}`),
    cluster,
    schedulingStrategy: plan.schedulingStrategy ?? 'REPLICA',
    launchType:
      plan.capacityProviderStrategy === undefined ? (plan.launchType ?? 'EC2') : undefined,
    capacityProviderStrategy: plan.capacityProviderStrategy ?? [],
    loadBalancers: loadBalancersOf(world, plan),
    networkConfiguration: plan.network,
    placementStrategy: plan.placementStrategy ?? [],
    placementConstraints: plan.placementConstraints ?? [],
    deploymentConfiguration: {
      minimumHealthyPercent: daemon ? 0 : 100,
      maximumPercent: daemon ? 100 : 200,
      deploymentCircuitBreaker: { enable: false, rollback: false },
      ...plan.deployment,
    },
    healthCheckGracePeriodSeconds:
      plan.loadBalancer === undefined ? undefined : (plan.healthCheckGracePeriodSeconds ?? 0),
    createdAt: world.timeline.now(),
    tags: plan.tags ?? [],
    traffic: plan.traffic,
    noiseSeed: Math.floor(world.prng.next() * 2 ** 32),
    status: 'ACTIVE',
    desiredCount: plan.desiredCount,
    deployments: [],
    revisions: [],
    records: [],
    events: [],
    tasks: new Set(),
    counts: [],
    said: new Map(),
    replacing: 0,
    steady: false,
    cancelSteady: undefined,
    cancelReconcile: undefined,
  };
  cluster.services.set(plan.name, service);
  deploy(world, service, revision);
  return service;
};
