import type { AwsReaders } from '../../../ports.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import { lastPart } from './arn-names.ts';
import type { ServiceTarget } from './service-target.ts';

/** Which clusters to look into; all where nothing is said. */
interface Scope {
  readonly isCluster?: (name: string) => boolean;
}

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

/** Every service by name, in all accounts at once. What AWS does not tell becomes a gap. */
export const allServices = async (
  accounts: readonly AwsReaders[],
  collector: Collector,
  { isCluster = () => true }: Scope = {},
): Promise<readonly ServiceTarget[]> => {
  const perAccount = await Promise.all(
    accounts.map(async (readers) => {
      const clusters = (await clusterNames(readers, collector)).filter(isCluster);
      return Promise.all(clusters.map((cluster) => servicesIn(readers, cluster, collector)));
    }),
  );
  return perAccount.flat(2);
};
