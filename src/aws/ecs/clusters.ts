import type { Cluster } from '@aws-sdk/client-ecs';
import { awsProblemOf } from '../../model/aws-problem.ts';
import type { EcsCluster } from '../../model/ecs-cluster.ts';
import { batchMax, pageMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { allPages } from '../call/pages.ts';
import { allOf, type Partly } from '../partly.ts';
import type { EcsParts } from './ecs-parts.ts';
import { toMissing, toTags } from './to-common.ts';

const toCluster = (cluster: Cluster): EcsCluster => ({
  clusterArn: cluster.clusterArn ?? '',
  clusterName: cluster.clusterName ?? '',
  status: cluster.status ?? '',
  registeredContainerInstancesCount: cluster.registeredContainerInstancesCount ?? 0,
  runningTasksCount: cluster.runningTasksCount ?? 0,
  pendingTasksCount: cluster.pendingTasksCount ?? 0,
  activeServicesCount: cluster.activeServicesCount ?? 0,
  capacityProviders: cluster.capacityProviders ?? [],
  containerInsights: cluster.settings?.find(({ name }) => name === 'containerInsights')?.value,
  tags: toTags(cluster.tags),
});

const describe = async (
  { connection, call }: EcsParts,
  clusters: string[],
): Promise<Partly<EcsCluster>> => {
  const { sdk, client } = await connection();
  const command = new sdk.DescribeClustersCommand({ clusters, include: ['SETTINGS', 'TAGS'] });
  const answer = await call({ action: 'ecs:DescribeClusters' }, (abortSignal) =>
    client.send(command, { abortSignal }),
  );
  return { items: (answer.clusters ?? []).map(toCluster), missing: toMissing(answer.failures) };
};

/** IAM denies the whole call for one cluster that no policy allows: then each is asked for, and those are left out. */
const describeAllowed = async (
  parts: EcsParts,
  clusters: string[],
): Promise<Partly<EcsCluster>> => {
  try {
    return await describe(parts, clusters);
  } catch (error) {
    if (awsProblemOf(error)?.kind !== 'access-denied' || clusters.length < 2) throw error;
    const each = await Promise.allSettled(clusters.map((cluster) => describe(parts, [cluster])));
    const found = each.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (found.length === 0) throw error;
    return allOf(found);
  }
};

/** All clusters of the account that the policies allow to be described, by name ascending. */
export const readClusters = async (parts: EcsParts): Promise<Partly<EcsCluster>> => {
  const { sdk, client } = await parts.connection();
  const arns = await allPages(async (nextToken) => {
    const input = { maxResults: pageMax('ListClusters'), ...(nextToken ? { nextToken } : {}) };
    const page = await parts.call({ action: 'ecs:ListClusters' }, (abortSignal) =>
      client.send(new sdk.ListClustersCommand(input), { abortSignal }),
    );
    return { items: page.clusterArns ?? [], next: page.nextToken };
  });
  const described = await Promise.all(
    batches(arns, batchMax('DescribeClusters')).map((batch) => describeAllowed(parts, batch)),
  );
  const { items, missing } = allOf(described);
  const byName = items.toSorted((one, other) => (one.clusterName < other.clusterName ? -1 : 1));
  return { items: byName, missing };
};
