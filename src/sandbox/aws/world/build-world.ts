import type { AccountPlan, ClusterPlan, TargetGroupPlan } from '../plan/plan.ts';
import { hear } from '../scheduler/hear.ts';
import { watchEmptyInstances } from '../scheduler/managed-scaling.ts';
import { arnOf, type Place } from './arns.ts';
import { buildInstance } from './build-instance.ts';
import type { Cluster } from './cluster.ts';
import type { Placer } from './placer.ts';
import type { Prng } from './prng.ts';
import { registerTaskDefinition } from './register-task-definition.ts';
import type { TargetGroup } from './target-group.ts';
import type { Timeline } from './timeline.ts';
import type { World } from './world.ts';

const buildCluster = (world: World, plan: ClusterPlan): Cluster => {
  const instances = (plan.instances ?? []).map((one) => buildInstance(world, plan.name, one));
  const cluster: Cluster = {
    name: plan.name,
    arn: arnOf(world, 'ecs', `cluster/${plan.name}`),
    containerInsights: plan.containerInsights,
    capacityProviders: plan.capacityProviders,
    defaultStrategy: plan.defaultStrategy ?? [],
    managedScaling: (plan.managedScaling ?? []).map((one) => ({ ...one, arriving: 0 })),
    tags: plan.tags ?? [],
    instances: new Map(instances.map((one) => [one.arn, one])),
    services: new Map(),
    tasks: new Map(),
  };
  for (const one of cluster.managedScaling) watchEmptyInstances(world, cluster, one);
  return cluster;
};

/** Health checks every 30 seconds as by default, and 60 seconds to drain, as teams set it instead of the slow 300. */
const buildTargetGroup = (world: World, plan: TargetGroupPlan): TargetGroup => ({
  name: plan.name,
  arn: arnOf(world, 'elasticloadbalancing', `targetgroup/${plan.name}/${world.prng.hex(16)}`),
  loadBalancerArn: arnOf(
    world,
    'elasticloadbalancing',
    `loadbalancer/app/${plan.loadBalancer}/${world.prng.hex(16)}`,
  ),
  targetType: plan.targetType,
  port: plan.port,
  path: plan.path,
  matcher: '200',
  intervalSeconds: 30,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
  deregistrationDelaySeconds: 60,
  targets: new Map(),
});

/** What a world needs from outside. */
export interface WorldParts extends Place {
  readonly timeline: Timeline;
  readonly prng: Prng;
  readonly place: Placer;
}

/** An account with everything of the plan but its services. */
export const buildWorld = (plan: AccountPlan, parts: WorldParts): World => {
  const start = parts.timeline.now();
  const world: World = {
    ...parts,
    subnets: new Map(Object.entries(plan.subnets)),
    programs: new Map(Object.entries(plan.images)),
    secrets: new Map(Object.entries(plan.secrets)),
    clusters: new Map(),
    families: new Map(),
    targetGroups: new Map(),
    scalableTargets: new Map(),
    logGroups: new Map(
      plan.logGroups.map((name) => [name, { name, createdAt: start, streams: [] }]),
    ),
    heard: (task, news) => hear(world, task, news),
  };
  for (const one of plan.clusters) world.clusters.set(one.name, buildCluster(world, one));
  for (const one of plan.targetGroups) {
    const made = buildTargetGroup(world, one);
    world.targetGroups.set(made.arn, made);
  }
  for (const definition of plan.taskDefinitions) registerTaskDefinition(world, definition);
  return world;
};
