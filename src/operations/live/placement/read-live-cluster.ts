import { type Collector, type Part, valueOr } from '../answer/collector.ts';
import type { ClusterTarget } from '../names/service-target.ts';
import type { LiveCluster } from './live-question.ts';

/** Instances and tasks of a cluster for a dry run; nothing where the instances cannot be read. */
export const readLiveCluster = async (
  { readers, cluster }: ClusterTarget,
  collector: Collector,
): Promise<Part<LiveCluster>> => {
  const [instances, tasks] = await Promise.all([
    collector.read('container instances', readers.ecs.containerInstances(cluster)),
    collector.read(
      'tasks of the cluster',
      readers.ecs.tasks(cluster, { desiredStatus: 'RUNNING' }),
    ),
  ]);
  return instances.known
    ? { known: true, value: { instances: instances.value, tasks: valueOr(tasks, undefined) } }
    : instances;
};
