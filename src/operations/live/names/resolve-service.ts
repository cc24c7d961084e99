import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import type { Gap } from '../answer/live-answer.ts';
import { lastPart, parseServiceArn } from './arn-names.ts';
import { allServices, servicesIn } from './catalogue.ts';
import { chooseByName } from './choose-by-name.ts';
import type { NameSettings } from './name-settings.ts';
import { nearestTargets } from './nearest-targets.ts';
import type { ServiceTarget } from './service-target.ts';

/** What a name means. `gaps` say where nobody could look. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly target: ServiceTarget;
      readonly by: 'alias' | 'arn' | 'reference' | 'name' | 'prefix';
    }
  | {
      readonly kind: 'ambiguous';
      readonly query: string;
      readonly candidates: readonly ServiceTarget[];
      readonly gaps: readonly Gap[];
    }
  | {
      readonly kind: 'unknown';
      readonly query: string;
      readonly sentence: string;
      readonly todo: string;
      readonly nearest: readonly ServiceTarget[];
      readonly gaps: readonly Gap[];
    };

/** Name of a service or cluster in ECS (CreateService: letters, digits, underscores and hyphens, 255 at most). */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

interface Reference {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly cluster?: string | undefined;
  readonly service: string;
}

const among = (
  accounts: readonly AwsReaders[],
  { account, region }: Reference,
): readonly AwsReaders[] =>
  accounts.filter(
    ({ name, region: own }) =>
      (account === undefined || name === account) && (region === undefined || own === region),
  );

const aliasOf = (query: string, { aliases = {} }: NameSettings): Reference | undefined =>
  Object.entries(aliases).find(([name]) => name.toLowerCase() === query.toLowerCase())?.[1];

/** `service`, `cluster/service`, `account/cluster/service` or `account/region/cluster/service`. */
const referenceOf = (query: string): Reference | undefined => {
  const parts = query.split('/').map((part) => part.trim());
  const [service = '', cluster, third, account] = parts.toReversed();
  const names = [service, ...(cluster === undefined ? [] : [cluster])];
  if (parts.length > 4 || !names.every((name) => NAME.test(name))) return undefined;
  if (account !== undefined) return { account, region: third, cluster, service };
  return { account: third, cluster, service };
};

const unknown = (
  query: string,
  sentence: string,
  todo: string,
  rest: { readonly nearest?: readonly ServiceTarget[]; readonly gaps?: readonly Gap[] } = {},
): Resolution => ({ kind: 'unknown', query, sentence, todo, nearest: [], gaps: [], ...rest });

const accountNames = (accounts: readonly AwsReaders[]): string =>
  accounts.map(({ name, region }) => `${name} (${region})`).join(', ');

/** ARNs name the account by its number, which only AWS can tell of a profile; the Region is enough where it is unique. */
const byArn = async (
  query: string,
  accounts: readonly AwsReaders[],
): Promise<Resolution | undefined> => {
  const arn = parseServiceArn(query);
  if (arn === undefined) return undefined;
  const inRegion = accounts.filter(({ region }) => region === arn.region);
  const collector = createCollector();
  const callers = await Promise.all(
    inRegion.map(async (readers) => ({
      readers,
      caller: await collector.read('the account', readers.identity.caller()),
    })),
  );
  const own = callers.find(
    ({ caller }) => caller.known && caller.value.accountId === arn.accountId,
  );
  const [only, ...others] = callers;
  const readers =
    own?.readers ??
    (others.length === 0 && only?.caller.known === false ? only.readers : undefined);
  if (readers === undefined)
    return unknown(
      query,
      `That service is in account ${arn.accountId}, ${arn.region}, where Stevedore does not look. It looks into ${accountNames(accounts)}.`,
      'Add the account and Region to stevedore.yml, or ask for a service in one of these.',
      { gaps: collector.gaps() },
    );
  const cluster = arn.cluster ?? (await clusterOf(readers, arn.service));
  return cluster === undefined
    ? unknown(
        query,
        `No cluster in ${arn.region} has a service ${arn.service}.`,
        'List the services.',
      )
    : { kind: 'found', by: 'arn', target: { readers, cluster, service: arn.service } };
};

/** Old ARNs do not name the cluster. */
const clusterOf = async (readers: AwsReaders, service: string): Promise<string | undefined> =>
  (await allServices([readers], createCollector())).find((one) => one.service === service)?.cluster;

const search = async (
  query: string,
  wanted: Reference,
  accounts: readonly AwsReaders[],
  settings: NameSettings,
): Promise<Resolution> => {
  const collector = createCollector();
  const [home] = among(accounts, { service: '', account: settings.account });
  if (wanted.cluster === undefined && settings.cluster !== undefined && home !== undefined) {
    const near = await servicesIn(home, settings.cluster, createCollector());
    const own = near.find(({ service }) => service === wanted.service);
    if (own !== undefined) return { kind: 'found', by: 'name', target: own };
  }
  const part = wanted.cluster?.toLowerCase();
  const all = await allServices(accounts, collector, {
    isCluster: (name) => part === undefined || name.toLowerCase().startsWith(part),
  });
  const chosen = chooseByName(wanted.service, wanted.cluster, all);
  const gaps = collector.gaps();
  if (chosen.targets.length > 1)
    return { kind: 'ambiguous', query, candidates: chosen.targets, gaps };
  const [target] = chosen.targets;
  if (target !== undefined) return { kind: 'found', by: chosen.by, target };
  const where = wanted.cluster === undefined ? 'no cluster' : `no cluster ${wanted.cluster}`;
  const nearest = nearestTargets(wanted.service, all);
  return unknown(
    query,
    all.length === 0
      ? wanted.cluster === undefined
        ? `There is no service in ${accountNames(accounts)}.`
        : `There is no cluster ${wanted.cluster} with services in ${accountNames(accounts)}.`
      : `In ${accountNames(accounts)}, ${where} has a service ${wanted.service}.`,
    nearest.length > 0
      ? 'Choose one of the nearest names, or list the services.'
      : 'List the services.',
    { nearest, gaps },
  );
};

/**
 * Finds the service that a name means: an alias of the settings, an ARN, `cluster/service` (with account and Region in
 * front where wanted), the exact name, or a prefix that only one service has. A plain name is looked for in the cluster of
 * the settings first. Nothing is guessed: several are candidates, none are the nearest names.
 */
export const resolveService = async (
  query: string,
  accounts: readonly AwsReaders[],
  settings: NameSettings = {},
): Promise<Resolution> => {
  const text = query.trim();
  const alias = aliasOf(text, settings);
  const byNumber = alias === undefined ? await byArn(text, accounts) : undefined;
  if (byNumber !== undefined) return byNumber;
  const wanted = alias ?? referenceOf(text);
  if (wanted === undefined)
    return unknown(
      text,
      text === '' ? 'No service was named.' : 'That is no name of a service.',
      'Write the name of a service, cluster/service, or an ARN.',
    );
  const looked = among(accounts, wanted);
  const [only, ...others] = looked;
  if (only === undefined)
    return unknown(
      text,
      `Stevedore does not look into ${[wanted.account, wanted.region].filter(Boolean).join(', ')}. It looks into ${accountNames(accounts)}.`,
      'Correct the name of the account, or add it to stevedore.yml.',
    );
  const isWhole = wanted.cluster !== undefined && others.length === 0;
  if (isWhole && (alias !== undefined || wanted.account !== undefined))
    return {
      kind: 'found',
      by: alias === undefined ? 'reference' : 'alias',
      target: { readers: only, cluster: wanted.cluster, service: lastPart(wanted.service) },
    };
  return search(text, wanted, looked, settings);
};
