import type { ContainerInstance } from '../../model/container-instance.ts';
import type { EcsCluster } from '../../model/ecs-cluster.ts';
import type { EcsTask } from '../../model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../model/ecs-task-definition.ts';
import type { Reading } from '../../model/reading.ts';
import type { Clock, EcsReader } from '../../ports.ts';
import { createMemo } from '../call/memo.ts';
import { itemsRead, type Partly } from '../partly.ts';
import { readClusters } from './clusters.ts';
import { readContainerInstances } from './container-instances.ts';
import type { EcsParts } from './ecs-parts.ts';
import { readServiceDeployments, readServiceRevisions } from './service-deployments.ts';
import { describeServices, listServices } from './services.ts';
import { stoppedTasksReader } from './stopped-tasks.ts';
import { readTaskDefinition } from './task-definitions.ts';
import { readTaskProtection } from './task-protection.ts';
import { describeTasks, listTasks } from './tasks.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** JSON, so that no two lists of names can give the same key. */
const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** Reads ECS of one account and Region through the SDK. What changes slowly is kept longer than what an outage changes. */
export const createEcsReader = (parts: EcsParts, region: string, clock: Clock): EcsReader => {
  const memo = <Value>(freshMs: number, most: number) => createMemo<Value>(clock, freshMs, most);
  type Answer<Name extends keyof EcsReader> = Awaited<ReturnType<EcsReader[Name]>>['value'];

  const clusters = memo<Partly<EcsCluster>>(30 * SECOND_MS, 1);
  const names = memo<Answer<'services'>>(MINUTE_MS, 50);
  const services = memo<Answer<'describeServices'>>(5 * SECOND_MS, 100);
  const definitions = memo<EcsTaskDefinition>(HOUR_MS, 200);
  const newest = memo<EcsTaskDefinition>(30 * SECOND_MS, 50);
  const tasks = memo<Partly<EcsTask>>(5 * SECOND_MS, 50);
  const stopped = memo<Partly<EcsTask>>(15 * SECOND_MS, 10);
  const described = memo<Answer<'describeTasks'>>(5 * SECOND_MS, 50);
  const instances = memo<Partly<ContainerInstance>>(10 * SECOND_MS, 5);
  const protection = memo<Answer<'taskProtection'>>(5 * SECOND_MS, 50);
  const deployments = memo<Answer<'serviceDeployments'>>(5 * SECOND_MS, 50);
  const revisions = memo<Answer<'serviceRevisions'>>(HOUR_MS, 100);

  const stoppedTasks = stoppedTasksReader(
    parts,
    async (cluster, load) => (await stopped(cluster, load)).value,
  );

  /** A revision never changes: what was read of it once is as good as read now. */
  const asOfNow = async <Value>(reading: Promise<Reading<Value>>): Promise<Reading<Value>> => ({
    ...(await reading),
    readAtMs: clock.now(),
  });

  return {
    clusters: () => itemsRead(clusters('', () => readClusters(parts))),
    services: (cluster) => names(cluster, () => listServices(parts, cluster)),
    describeServices: (cluster, wanted) =>
      services(key(cluster, wanted), () => describeServices(parts, cluster, wanted)),
    taskDefinition: (name) =>
      /:\d+$/.test(name)
        ? asOfNow(definitions(name, () => readTaskDefinition(parts, region, name)))
        : newest(name, () => readTaskDefinition(parts, region, name)),
    tasks: (cluster, filter) =>
      itemsRead(
        tasks(key(cluster, filter.service, filter.desiredStatus), () =>
          filter.desiredStatus === 'STOPPED' && filter.service !== undefined
            ? stoppedTasks(cluster, filter.service)
            : listTasks(parts, cluster, filter),
        ),
      ),
    describeTasks: (cluster, wanted) =>
      described(key(cluster, wanted), () => describeTasks(parts, cluster, wanted)),
    containerInstances: (cluster) =>
      itemsRead(instances(cluster, () => readContainerInstances(parts, cluster))),
    taskProtection: (cluster, wanted) =>
      protection(key(cluster, wanted), () => readTaskProtection(parts, cluster, wanted)),
    serviceDeployments: (cluster, service) =>
      deployments(key(cluster, service), () => readServiceDeployments(parts, cluster, service)),
    serviceRevisions: (arns) =>
      asOfNow(revisions(key(arns), () => readServiceRevisions(parts, arns))),
  };
};
