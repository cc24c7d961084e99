import { countsAt } from '../scheduler/counts.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { loadAt } from './load.ts';
import { countSample, oneSample, type Sample, spreadSample } from './sample.ts';

/** A metric: its value in the minute that starts at a moment; undefined where CloudWatch has no datapoint. */
export type Metric = (minuteStart: number) => Sample | undefined;

type Dimensions = Readonly<Record<string, string>>;

/** How far the tasks of a service lie apart. */
const CPU_SPREAD = 0.18;
const MEMORY_SPREAD = 0.05;
const LATENCY_SPREAD = 0.9;
const MINUTE_MS = 60_000;

const servicesOf = (world: World): readonly Service[] =>
  [...world.clusters.values()].flatMap(({ services }) => [...services.values()]);

const serviceMetric = (world: World, service: Service, name: string): Metric | undefined => {
  if (name === 'CPUUtilization' || name === 'MemoryUtilization') {
    const cpu = name === 'CPUUtilization';
    return (minute) => {
      const load = loadAt(world, service, minute);
      if (load === undefined) return undefined;
      const average = cpu ? load.cpuPercent : load.memoryPercent;
      return spreadSample(average, load.runningTasks, cpu ? CPU_SPREAD : MEMORY_SPREAD);
    };
  }
  return undefined;
};

const clusterMetric = (world: World, cluster: Cluster, name: string): Metric | undefined => {
  const [, kind, what] = /^(CPU|Memory)(Utilization|Reservation)$/.exec(name) ?? [];
  if (kind === undefined || cluster.instances.size === 0) return undefined;
  const cpu = kind === 'CPU';
  const instances = [...cluster.instances.values()];
  const registered = instances.reduce((sum, one) => sum + (cpu ? one.cpuUnits : one.memoryMiB), 0);
  return (minute) => {
    let held = 0;
    for (const service of cluster.services.values()) {
      const running = countsAt(service, minute + MINUTE_MS - 1)?.running ?? 0;
      const demand = service.deployments[0]?.revision.demand;
      const reserved = running * ((cpu ? demand?.cpuUnits : demand?.memoryMiB) ?? 0);
      const load = loadAt(world, service, minute);
      const share = (cpu ? load?.cpuPercent : load?.memoryPercent) ?? 0;
      held += what === 'Reservation' ? reserved : (reserved * share) / 100;
    }
    return spreadSample((held * 100) / registered, instances.length, 0);
  };
};

const ecsMetric = (world: World, name: string, dimensions: Dimensions): Metric | undefined => {
  const cluster = world.clusters.get(dimensions['ClusterName'] ?? '');
  if (cluster === undefined) return undefined;
  const serviceName = dimensions['ServiceName'];
  if (serviceName === undefined) return clusterMetric(world, cluster, name);
  const service = cluster.services.get(serviceName);
  return service === undefined ? undefined : serviceMetric(world, service, name);
};

const COUNTS = {
  RunningTaskCount: 'running',
  PendingTaskCount: 'pending',
  DesiredTaskCount: 'desired',
  DeploymentCount: 'deployments',
} as const;

const isCount = (name: string): name is keyof typeof COUNTS => Object.hasOwn(COUNTS, name);

const insightsMetric = (world: World, name: string, dimensions: Dimensions): Metric | undefined => {
  const cluster = world.clusters.get(dimensions['ClusterName'] ?? '');
  const service = cluster?.services.get(dimensions['ServiceName'] ?? '');
  if (service === undefined || cluster?.containerInsights === 'disabled') return undefined;
  if (isCount(name)) {
    return (minute) => {
      const counts = countsAt(service, minute + MINUTE_MS - 1);
      return counts === undefined ? undefined : oneSample(counts[COUNTS[name]]);
    };
  }
  const [, kind, what] = /^(Cpu|Memory)(Utilized|Reserved)$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return (minute) => {
    const load = loadAt(world, service, minute);
    const demand = service.deployments[0]?.revision.demand;
    if (load === undefined || demand === undefined) return undefined;
    const reserved = load.runningTasks * (kind === 'Cpu' ? demand.cpuUnits : demand.memoryMiB);
    const percent = kind === 'Cpu' ? load.cpuPercent : load.memoryPercent;
    return oneSample(what === 'Reserved' ? reserved : (reserved * percent) / 100);
  };
};

const balancerMetric = (world: World, name: string, dimensions: Dimensions): Metric | undefined => {
  const { TargetGroup: group, LoadBalancer: balancer } = dimensions;
  const service = servicesOf(world).find(({ loadBalancers }) =>
    loadBalancers.some(
      ({ targetGroup }) =>
        targetGroup.arn.endsWith(`:${group ?? ''}`) &&
        targetGroup.loadBalancerArn.endsWith(`/${balancer ?? ''}`),
    ),
  );
  if (service === undefined) return undefined;
  return (minute) => {
    const load = loadAt(world, service, minute);
    if (load === undefined) return undefined;
    const { requests, errors, answerSeconds, runningTasks } = load;
    switch (name) {
      case 'RequestCount':
        return requests === 0 ? undefined : countSample(requests);
      case 'RequestCountPerTarget':
        return oneSample(requests / runningTasks);
      case 'HTTPCode_Target_5XX_Count':
        return errors === 0 ? undefined : countSample(errors);
      case 'HTTPCode_Target_2XX_Count':
        return requests === errors ? undefined : countSample(requests - errors);
      case 'TargetResponseTime':
        return requests === 0 ? undefined : spreadSample(answerSeconds, requests, LATENCY_SPREAD);
      case 'HealthyHostCount':
        return oneSample(runningTasks);
      default:
        return undefined;
    }
  };
};

/** A metric by namespace, name and dimensions; undefined when the account has none such. */
export const findMetric = (
  world: World,
  namespace: string,
  name: string,
  dimensions: Dimensions,
): Metric | undefined => {
  switch (namespace) {
    case 'AWS/ECS':
      return ecsMetric(world, name, dimensions);
    case 'ECS/ContainerInsights':
      return insightsMetric(world, name, dimensions);
    case 'AWS/ApplicationELB':
      return balancerMetric(world, name, dimensions);
    default:
      return undefined;
  }
};
