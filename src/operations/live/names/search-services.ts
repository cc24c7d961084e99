import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import { allClusters, servicesIn, servicesOf } from './catalogue.ts';
import { chooseByName } from './choose-by-name.ts';
import type { NamePlace } from './name-settings.ts';
import { nearestTargets } from './nearest-targets.ts';
import { accountNames, type Resolution, unknown } from './resolution.ts';
import { among } from './scope.ts';

/** A name of a service, and of its cluster where it was said. */
export interface WantedService {
  readonly cluster?: string | undefined;
  readonly service: string;
}

/** Looks for a service by name in all clusters of these accounts, or in those whose names begin like the wanted one. */
export const searchServices = async (
  query: string,
  { service, cluster }: WantedService,
  accounts: readonly AwsReaders[],
): Promise<Resolution> => {
  const collector = createCollector();
  const clusters = await allClusters(accounts, collector);
  // Where the name of the cluster is exact, no other one is chosen from, and none has to be listed.
  const exact = clusters.filter((one) => one.cluster === cluster);
  const inExact = await servicesOf(exact, collector);
  const sure = chooseByName(service, cluster, inExact);
  const part = cluster?.toLowerCase() ?? '';
  const others = clusters.filter(
    (one) => !exact.includes(one) && one.cluster.toLowerCase().startsWith(part),
  );
  const isSure = sure.targets.length > 0;
  const all = isSure ? inExact : [...inExact, ...(await servicesOf(others, collector))];
  const chosen = isSure ? sure : chooseByName(service, cluster, all);
  const gaps = collector.gaps();
  if (chosen.targets.length > 1)
    return { kind: 'ambiguous', query, candidates: chosen.targets, gaps };
  const [target] = chosen.targets;
  if (target !== undefined) return { kind: 'found', by: chosen.by, target };
  const places = accountNames(accounts);
  const inCluster = cluster === undefined ? 'no cluster' : `no cluster ${cluster}`;
  const empty =
    cluster === undefined
      ? `There is no service in ${places}.`
      : `There is no cluster ${cluster} with services in ${places}.`;
  const nearest = nearestTargets(service, all);
  return unknown(query, {
    sentence: all.length === 0 ? empty : `In ${places}, ${inCluster} has a service ${service}.`,
    todo:
      nearest.length > 0
        ? 'Choose one of the nearest names, or list the services.'
        : 'List the services.',
    nearest,
    gaps,
  });
};

/** The exact name in the cluster that the settings name, where it is there. */
const inUsualCluster = async (
  query: string,
  { service }: WantedService,
  cluster: string,
  near: readonly AwsReaders[],
): Promise<Resolution | undefined> => {
  const lists = await Promise.all(
    near.map((readers) => servicesIn(readers, cluster, createCollector())),
  );
  const own = lists.flat().filter((one) => one.service === service);
  const [target, ...others] = own;
  if (target === undefined) return undefined;
  return others.length === 0
    ? { kind: 'found', by: 'name', target }
    : { kind: 'ambiguous', query, candidates: own, gaps: [] };
};

/** Looks where the settings say first, then everywhere. */
export const searchNearFirst = async (
  query: string,
  wanted: WantedService,
  accounts: readonly AwsReaders[],
  usual: NamePlace,
): Promise<Resolution> => {
  const near = among(accounts, usual);
  if (wanted.cluster === undefined && usual.cluster !== undefined) {
    const own = await inUsualCluster(query, wanted, usual.cluster, near);
    if (own !== undefined) return own;
  }
  if (near.length > 0 && near.length < accounts.length) {
    const found = await searchServices(query, wanted, near);
    if (found.kind !== 'unknown') return found;
  }
  return searchServices(query, wanted, accounts);
};
