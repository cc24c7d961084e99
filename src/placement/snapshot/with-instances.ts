import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import { instancesOfType, zonesOf } from './instances-of-type.ts';
import { joinSnapshots } from './join-snapshots.ts';
import { parseClusterSnapshot } from './parse-cluster-snapshot.ts';

/** The cluster with more empty instances of a type, in the zones with fewest first; undefined for an unknown type. */
export const withInstances = (
  cluster: ClusterSnapshot,
  type: string,
  count: number,
): ClusterSnapshot | undefined => {
  const model = Math.max(
    0,
    cluster.attributes.findIndex((own) => own.get('ecs.instance-type') === type),
  );
  const attributes = cluster.attributes[model];
  const made = instancesOfType({
    type,
    count,
    availabilityZones: zonesOf(cluster),
    ...(attributes === undefined ? {} : { attributes }),
  });
  if (made === undefined) return undefined;
  return joinSnapshots(cluster, parseClusterSnapshot({ containerInstances: made, tasks: [] }));
};
