import type { AwsReaders } from '../../../ports.ts';
import { aboutOf } from '../answer/about.ts';
import { createCollector } from '../answer/collector.ts';
import type { About, Gap } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { type LiveResult, refusal } from '../live-result.ts';
import { notLookedInto } from '../names/resolution.ts';
import { scopeOf } from '../names/scope.ts';

/** A cluster as a row. */
export interface ClusterRow {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly clusterArn: string;
  /** ACTIVE, PROVISIONING, DEPROVISIONING, FAILED or INACTIVE. */
  readonly status: string;
  /** `failing` where AWS says so, `pending` where tasks wait, `empty` without tasks and services. */
  readonly health: 'failing' | 'pending' | 'running' | 'empty';
  readonly services: number;
  readonly runningTasks: number;
  readonly pendingTasks: number;
  readonly containerInstances: number;
  readonly capacityProviders: readonly string[];
  readonly containerInsights: string | null;
}

/** The clusters of all accounts. One `about` for each account and Region. */
export interface ClusterList {
  readonly kind: 'cluster-list';
  readonly about: readonly About[];
  readonly gaps: readonly Gap[];
  readonly clusters: readonly ClusterRow[];
}

const ORDER: readonly ClusterRow['health'][] = ['failing', 'pending', 'running', 'empty'];

const listOne = async (readers: AwsReaders, { clock }: LiveDeps) => {
  const collector = createCollector();
  const part = `clusters of ${readers.name} (${readers.region})`;
  const clusters = await collector.read(part, readers.ecs.clusters());
  const rows = (clusters.known ? clusters.value : [])
    .filter(({ status }) => status !== 'INACTIVE')
    .map((cluster): ClusterRow => {
      const { runningTasksCount: running, pendingTasksCount: pending } = cluster;
      const services = cluster.activeServicesCount;
      const idle = running === 0 && services === 0 ? 'empty' : 'running';
      return {
        account: readers.name,
        region: readers.region,
        name: cluster.clusterName,
        clusterArn: cluster.clusterArn,
        status: cluster.status,
        health: cluster.status === 'FAILED' ? 'failing' : pending > 0 ? 'pending' : idle,
        services,
        runningTasks: running,
        pendingTasks: pending,
        containerInstances: cluster.registeredContainerInstancesCount,
        capacityProviders: cluster.capacityProviders,
        containerInsights: cluster.containerInsights ?? null,
      };
    });
  const about = aboutOf({ readers, arn: rows[0]?.clusterArn }, collector, clock);
  return { rows, about, gaps: collector.gaps() };
};

/** All clusters of these accounts and Regions, those with a problem first, then by name. One call to the port each. */
export const listClusters = async (
  accounts: readonly AwsReaders[],
  deps: LiveDeps,
): Promise<ClusterList> => {
  const lists = await Promise.all(accounts.map((readers) => listOne(readers, deps)));
  return {
    kind: 'cluster-list',
    about: lists.map(({ about }) => about),
    gaps: lists.flatMap(({ gaps }) => gaps),
    clusters: lists
      .flatMap(({ rows }) => rows)
      .sort(
        (one, other) =>
          ORDER.indexOf(one.health) - ORDER.indexOf(other.health) ||
          (one.name < other.name ? -1 : 1),
      ),
  };
};

/** The clusters of all accounts, or of the account or Region that `where` names. */
export const clustersIn = async (
  where: string | undefined,
  accounts: readonly AwsReaders[],
  deps: LiveDeps,
): Promise<LiveResult<ClusterList>> => {
  const scope = scopeOf(where, accounts);
  return scope === undefined || scope.cluster !== undefined
    ? refusal({ code: 'place-unknown', ...notLookedInto(where ?? '', accounts) })
    : { ok: true, answer: await listClusters(scope.accounts, deps), reference: '' };
};
