import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import type { Gap } from '../answer/live-answer.ts';
import { type LiveChoice, type LiveRefusal, refusal } from '../live-result.ts';
import { allClusters } from './catalogue.ts';
import type { NamePlace } from './name-settings.ts';
import { accountNames, notLookedInto } from './resolution.ts';
import { among, scopeOf, splitWhere } from './scope.ts';
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

const search = async (
  wanted: string,
  accounts: readonly AwsReaders[],
  near: readonly AwsReaders[],
): Promise<Found> => {
  const collector = createCollector();
  const all = await allClusters(accounts, collector);
  const gaps = collector.gaps();
  const fits = fitting(wanted.toLowerCase(), all);
  const own = fits.filter(({ readers }) => near.includes(readers));
  const found = own.length > 0 ? own : fits;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, target: only };
  const [gap] = gaps;
  const [sole, ...rest] = accounts;
  // A role that may not list clusters may still look into one.
  if (all.length === 0 && gap !== undefined && sole !== undefined && rest.length === 0)
    if (NAME.test(wanted)) return { ok: true, target: { readers: sole, cluster: wanted } };
  if (all.length === 0 && gap !== undefined)
    return { ok: false, advice: gap, choices: [], gaps: gaps.slice(1) };
  const places = accountNames(accounts);
  if (found.length === 0)
    return refused(
      'cluster-unknown',
      all.length === 0
        ? `There is no cluster in ${places}.`
        : `There is no cluster ${wanted} in ${places}.`,
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

const inScope = async (name: string, where: string, accounts: readonly AwsReaders[]) => {
  const scope = scopeOf(where, accounts);
  if (scope === undefined)
    return refusal({ code: 'place-unknown', ...notLookedInto(where, accounts) });
  if (name !== '' && scope.cluster !== undefined)
    return refusal({
      code: 'cluster-twice',
      sentence: `${name} and ${scope.cluster} would both be clusters: ${scope.cluster} is no account and no Region.`,
      todo: `Write the cluster first and a filter behind it: "${scope.cluster} ${name}".`,
    });
  return search(scope.cluster ?? name, scope.accounts, scope.accounts);
};

/**
 * The one cluster that a name means: a reference, an ARN, the exact name or a prefix that only one cluster has; `in WHERE`
 * behind it says the account, the Region or the cluster itself. Without a name the cluster of the settings, or the only one
 * there is. Several are choices; nothing is guessed.
 */
export const findCluster = async (
  name: string,
  accounts: readonly AwsReaders[],
  usual: NamePlace,
): Promise<Found> => {
  const { name: wanted, where } = splitWhere(name);
  if (where !== undefined) return inScope(wanted, where, accounts);
  const exact = whole(wanted, accounts);
  if (exact !== undefined) return { ok: true, target: exact };
  const near = among(accounts, usual);
  const [home, ...others] = near;
  const { cluster } = usual;
  if (wanted === '' && cluster !== undefined && home !== undefined && others.length === 0)
    return { ok: true, target: { readers: home, cluster } };
  return search(wanted === '' ? (cluster ?? '') : wanted, accounts, near);
};
