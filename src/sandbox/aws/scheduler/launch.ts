import { instanceView, tasksOn } from '../views/instance-view.ts';
import { taskView } from '../views/task-view.ts';
import type { Instance } from '../world/cluster.ts';
import type { Deployment } from '../world/deployment.ts';
import type { PlacerAnswer } from '../world/placer.ts';
import type { CapacityProviderShare, Service } from '../world/service.ts';
import { startTask } from '../world/start-task.ts';
import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';
import { askForInstances } from './managed-scaling.ts';
import { named, say, sayOnce } from './say.ts';

const FARGATE_PROVIDERS: readonly string[] = ['FARGATE', 'FARGATE_SPOT'];

/** Whether the tasks of a service run on Fargate. */
export const isFargate = (service: Service): boolean =>
  service.launchType === 'FARGATE' ||
  service.capacityProviderStrategy.some(({ capacityProvider }) =>
    FARGATE_PROVIDERS.includes(capacityProvider),
  );

/** The capacity provider for the next task: bases first, then by weight (CapacityProviderStrategyItem). */
const nextProvider = (
  strategy: readonly CapacityProviderShare[],
  tasks: Iterable<Task>,
): string | undefined => {
  const held = new Map<string, number>();
  for (const { capacityProvider = '' } of tasks) {
    held.set(capacityProvider, (held.get(capacityProvider) ?? 0) + 1);
  }
  const count = (share: CapacityProviderShare): number => held.get(share.capacityProvider) ?? 0;
  const below = strategy.find((share) => count(share) < share.base);
  if (below !== undefined) return below.capacityProvider;
  const filled = (share: CapacityProviderShare): number =>
    share.weight === 0 ? Number.POSITIVE_INFINITY : (count(share) - share.base) / share.weight;
  return [...strategy].sort((one, other) => filled(one) - filled(other))[0]?.capacityProvider;
};

const zonesOf = (world: World, service: Service): readonly string[] => {
  const subnets = service.networkConfiguration?.subnets ?? [];
  const zones = subnets.flatMap((subnet) => world.subnets.get(subnet) ?? []);
  return [...new Set(zones)].sort();
};

const emptiestZone = (zones: readonly string[], service: Service): string => {
  const held = (zone: string): number =>
    [...service.tasks].filter(
      (task) => task.availabilityZone === zone && task.desiredStatus === 'RUNNING',
    ).length;
  return [...zones].sort((one, other) => held(one) - held(other))[0] ?? '';
};

const start = (
  world: World,
  service: Service,
  deployment: Deployment,
  instance: Instance | undefined,
): Task =>
  startTask(world, {
    cluster: service.cluster,
    group: `service:${service.name}`,
    startedBy: deployment.id,
    service,
    deployment,
    revision: deployment.revision,
    launchType: instance === undefined ? 'FARGATE' : 'EC2',
    capacityProvider: nextProvider(service.capacityProviderStrategy, service.tasks),
    instance,
    availabilityZone: instance?.availabilityZone ?? emptiestZone(zonesOf(world, service), service),
    network: service.networkConfiguration,
    tags: [],
  });

/** Asks the placement engine where tasks of a service could go now. */
const placeFor = (
  world: World,
  service: Service,
  deployment: Deployment,
  count: number,
): PlacerAnswer => {
  const { cluster } = service;
  const providers = service.capacityProviderStrategy.map((one) => one.capacityProvider);
  const instances = [...cluster.instances.values()].filter(
    ({ capacityProvider = '' }) => providers.length === 0 || providers.includes(capacityProvider),
  );
  const tasks = [...cluster.tasks.values()].filter(
    ({ instance, lastStatus }) => instance !== undefined && lastStatus !== 'STOPPED',
  );
  return world.place({
    containerInstances: instances.map((one) => instanceView(one, tasksOn(one, tasks))),
    tasks: tasks.map(taskView),
    taskDefinition: deployment.revision.definition,
    count,
    service: service.name,
    group: `service:${service.name}`,
    strategy: service.placementStrategy,
    constraints: service.placementConstraints,
    launchType: 'EC2',
    availabilityZones:
      service.networkConfiguration === undefined ? undefined : zonesOf(world, service),
    seed: Math.floor(world.prng.next() * 2 ** 31),
  });
};

const onInstances = (
  world: World,
  service: Service,
  deployment: Deployment,
  count: number,
): readonly Task[] => {
  const { containerInstanceArns, event } = placeFor(world, service, deployment, count);
  const missing = count - containerInstanceArns.length;
  const capacityProvider = nextProvider(service.capacityProviderStrategy, service.tasks);
  const comes =
    missing > 0 &&
    capacityProvider !== undefined &&
    askForInstances(
      world,
      service.cluster,
      { capacityProvider, revision: deployment.revision },
      missing,
    );
  if (event === undefined) service.said.delete('placement');
  else if (!comes) {
    const prefix = `(service ${service.name}) `;
    const message = event.startsWith(prefix) ? event.slice(prefix.length) : event;
    sayOnce(world, service, 'placement', message);
  }
  return containerInstanceArns.flatMap((arn) => {
    const instance = service.cluster.instances.get(arn);
    return instance === undefined ? [] : [start(world, service, deployment, instance)];
  });
};

/** Instances of a DAEMON service that have no task of it yet. */
const uncoveredInstances = (service: Service): readonly Instance[] => {
  const covered = new Set(
    [...service.tasks]
      .filter(({ desiredStatus }) => desiredStatus === 'RUNNING')
      .map(({ instance }) => instance),
  );
  return [...service.cluster.instances.values()].filter(
    (instance) => instance.status === 'ACTIVE' && instance.agentConnected && !covered.has(instance),
  );
};

/** Starts up to `count` tasks of a deployment and says so in the events. Answers how many it could place. */
export const launch = (
  world: World,
  service: Service,
  deployment: Deployment,
  count: number,
): number => {
  const started =
    service.schedulingStrategy === 'DAEMON'
      ? uncoveredInstances(service)
          .slice(0, count)
          .map((instance) => start(world, service, deployment, instance))
      : isFargate(service)
        ? Array.from({ length: count }, () => start(world, service, deployment, undefined))
        : onInstances(world, service, deployment, count);
  if (started.length === 0) return 0;
  const replaced = Math.min(service.replacing, started.length);
  service.replacing = 0;
  const why =
    replaced > 0 ? ` Amazon ECS replaced ${replaced} tasks due to an unhealthy status.` : '';
  say(world, service, `has started ${started.length} tasks: ${named(started)}.${why}`);
  return started.length;
};
