import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import type { Gap } from '../answer/live-answer.ts';
import type { LiveChoice, LiveRefusal } from '../live-result.ts';
import { clusterNames } from './catalogue.ts';
import type { NameSettings } from './name-settings.ts';
import type { ClusterTarget } from './service-target.ts';

type Found = { readonly ok: true; readonly target: ClusterTarget } | LiveRefusal;

/** Name of a cluster in ECS (CreateCluster: letters, digits, underscores and hyphens, 255 at most). */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;
const ARN = /^arn:[\w-]+:ecs:([\w-]+):\d{12}:cluster\/([\w-]+)$/;

/** `account/region/cluster`: a reference that `findCluster` reads back. */
export const clusterReference = ({ readers, cluster }: ClusterTarget): string =>
  [readers.name, readers.region, cluster].join('/');

const choicesOf = (targets: readonly ClusterTarget[]): readonly LiveChoice[] => {
  const several = new Set(targets.map(({ readers }) => readers)).size > 1;
  return targets.map((target) => ({
    label: several
      ? `${target.cluster} (${target.readers.name}, ${target.readers.region})`
      : target.cluster,
    reference: clusterReference(target),
  }));
};

const refused = (
  code: string,
  sentence: string,
  targets: readonly ClusterTarget[],
  gaps: readonly Gap[],
): LiveRefusal => ({
  ok: false,
  advice: {
    code,
    sentence,
    todo: targets.length > 0 ? 'Choose one.' : 'List the clusters to see what is there.',
  },
  choices: choicesOf(targets),
  gaps,
});

/** The reference of a button or an ARN needs no list of clusters. */
const whole = (name: string, accounts: readonly AwsReaders[]): ClusterTarget | undefined => {
  const [, arnRegion, arnCluster] = ARN.exec(name) ?? [];
  const inRegion = accounts.filter(({ region }) => region === arnRegion);
  if (arnCluster !== undefined && inRegion[0] !== undefined && inRegion.length === 1)
    return { readers: inRegion[0], cluster: arnCluster };
  const [account, region, cluster] = name.split('/');
  const readers = accounts.find((one) => one.name === account && one.region === region);
  return readers === undefined || cluster === undefined ? undefined : { readers, cluster };
};

const fitting = (wanted: string, all: readonly ClusterTarget[]): readonly ClusterTarget[] => {
  const same = all.filter(({ cluster }) => cluster.toLowerCase() === wanted);
  return same.length > 0
    ? same
    : all.filter(({ cluster }) => cluster.toLowerCase().startsWith(wanted));
};

/**
 * The one cluster that a name means: a reference, an ARN, the exact name or a prefix that only one cluster has. Without a
 * name the cluster of the settings, or the only one there is. Several are choices; nothing is guessed.
 */
export const findCluster = async (
  name: string,
  accounts: readonly AwsReaders[],
  { cluster: usual, account }: NameSettings,
): Promise<Found> => {
  const wanted = name.trim();
  const exact = whole(wanted, accounts);
  if (exact !== undefined) return { ok: true, target: exact };
  const home = accounts.find((one) => account === undefined || one.name === account);
  if (wanted === '' && usual !== undefined && home !== undefined)
    return { ok: true, target: { readers: home, cluster: usual } };
  const collector = createCollector();
  const lists = await Promise.all(
    accounts.map(async (readers) =>
      (await clusterNames(readers, collector)).map((cluster) => ({ readers, cluster })),
    ),
  );
  const all = lists.flat();
  const gaps = collector.gaps();
  const found = fitting(wanted.toLowerCase(), all);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, target: only };
  const [gap] = gaps;
  const [sole, ...rest] = accounts;
  // A role that may not list clusters may still look into one.
  if (all.length === 0 && gap !== undefined && sole !== undefined && rest.length === 0)
    if (NAME.test(wanted)) return { ok: true, target: { readers: sole, cluster: wanted } };
  if (all.length === 0 && gap !== undefined)
    return { ok: false, advice: gap, choices: [], gaps: gaps.slice(1) };
  if (found.length === 0)
    return refused(
      'cluster-unknown',
      all.length === 0 ? 'There is no cluster.' : `There is no cluster ${wanted}.`,
      all,
      gaps,
    );
  return refused(
    'cluster-ambiguous',
    wanted === ''
      ? `There are ${found.length} clusters.`
      : `${found.length} clusters fit the name ${wanted}.`,
    found,
    gaps,
  );
};
