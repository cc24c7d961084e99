import type { AwsReaders } from '../../../ports.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import { lastPart } from './arn-names.ts';
import type { ClusterTarget, ServiceTarget } from './service-target.ts';

/** The services of one cluster by name, without listing clusters first. */
export const servicesIn = async (
  readers: AwsReaders,
  cluster: string,
  collector: Collector,
): Promise<readonly ServiceTarget[]> => {
  const part = `services of ${cluster} (${readers.name}, ${readers.region})`;
  const arns = await collector.read(part, readers.ecs.services(cluster));
  return itemsOf(arns).map((arn) => ({ readers, cluster, service: lastPart(arn) }));
};

/** Names of the clusters of an account and Region, ascending. */
export const clusterNames = async (
  readers: AwsReaders,
  collector: Collector,
): Promise<readonly string[]> => {
  const part = `clusters of ${readers.name} (${readers.region})`;
  const clusters = await collector.read(part, readers.ecs.clusters());
  return itemsOf(clusters)
    .filter(({ status }) => status !== 'INACTIVE')
    .map(({ clusterName }) => clusterName)
    .sort();
};

/** Every cluster by name, in all accounts at once. What AWS does not tell becomes a gap. */
export const allClusters = async (
  accounts: readonly AwsReaders[],
  collector: Collector,
): Promise<readonly ClusterTarget[]> => {
  const perAccount = await Promise.all(
    accounts.map(async (readers) =>
      (await clusterNames(readers, collector)).map((cluster) => ({ readers, cluster })),
    ),
  );
  return perAccount.flat();
};

/** The services of clusters by name, all at once. */
export const servicesOf = async (
  clusters: readonly ClusterTarget[],
  collector: Collector,
): Promise<readonly ServiceTarget[]> =>
  (
    await Promise.all(
      clusters.map(({ readers, cluster }) => servicesIn(readers, cluster, collector)),
    )
  ).flat();
