import type { AwsReaders } from '../../../ports.ts';
import type { NameSettings } from './name-settings.ts';
import { notLookedInto, type Resolution, unknown } from './resolution.ts';
import { resolveArn } from './resolve-arn.ts';
import { among, scopeOf, splitWhere } from './scope.ts';
import { searchNearFirst, searchServices, type WantedService } from './search-services.ts';

/** Name of a service or cluster in ECS (CreateService: letters, digits, underscores and hyphens, 255 at most). */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

interface Reference {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly cluster?: string | undefined;
  readonly service: string;
}

const aliasOf = (
  query: string,
  { aliases = {} }: NameSettings,
): (Reference & { readonly titled?: true | undefined }) | undefined =>
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

/** The service, or services, of this very name; undefined where none has it. A wrong service must never be changed. */
const reallyCalled = async (
  name: string,
  { cluster }: Pick<WantedService, 'cluster'>,
  accounts: readonly AwsReaders[],
): Promise<Resolution | undefined> => {
  if (!NAME.test(name)) return undefined;
  const found = await searchServices(name, { service: name, cluster }, accounts);
  if (found.kind === 'found') return found.by === 'name' ? found : undefined;
  if (found.kind === 'unknown') return undefined;
  const isSame = found.candidates.every(
    ({ service }) => service.toLowerCase() === name.toLowerCase(),
  );
  return isSame ? found : undefined;
};

/** A name behind which a place is said: the place outweighs that of an alias and of the channel. */
const resolveIn = async (
  where: string,
  name: string,
  accounts: readonly AwsReaders[],
  settings: NameSettings,
): Promise<Resolution> => {
  const scope = scopeOf(where, accounts);
  if (scope === undefined) return unknown(name, notLookedInto(where, accounts));
  const alias = aliasOf(name, settings);
  const real = alias?.titled ? await reallyCalled(name, scope, scope.accounts) : undefined;
  if (real !== undefined) return real;
  const wanted = alias ?? referenceOf(name);
  if (wanted === undefined) return resolveService(name, scope.accounts);
  const { service, cluster } = wanted;
  if (alias === undefined && cluster !== undefined && scope.cluster !== undefined)
    return unknown(name, {
      sentence: `${name} names its cluster already.`,
      todo: `Leave "in ${where}" out, or write "${service} in ${where}".`,
    });
  return searchServices(name, { service, cluster: scope.cluster ?? cluster }, scope.accounts);
};

/** `prod/web` where `prod` is no cluster but an account. */
const inAccount = async (
  found: Resolution,
  { account, cluster, service }: Reference,
  accounts: readonly AwsReaders[],
): Promise<Resolution> => {
  if (found.kind !== 'unknown' || account !== undefined || cluster === undefined) return found;
  const own = among(accounts, { account: cluster });
  return own.length === 0 ? found : searchServices(found.query, { service }, own);
};

/**
 * Finds the service that a name means: an alias of the settings, an ARN, `cluster/service` (with account and Region in
 * front where wanted), the exact name, or a prefix that only one service has; `in WHERE` behind it says the account, the
 * Region or the cluster. A name without a place is looked for where the settings say first. Nothing is guessed: several are
 * candidates, none are the nearest names.
 */
export const resolveService = async (
  query: string,
  accounts: readonly AwsReaders[],
  settings: NameSettings = {},
): Promise<Resolution> => {
  const { name: text, where } = splitWhere(query);
  if (where !== undefined && text !== '') return resolveIn(where, text, accounts, settings);
  const alias = aliasOf(text, settings);
  const real = alias?.titled ? await reallyCalled(text, {}, accounts) : undefined;
  if (real !== undefined) return real;
  const byNumber = alias === undefined ? await resolveArn(text, accounts) : undefined;
  if (byNumber !== undefined) return byNumber;
  const wanted = alias ?? referenceOf(text);
  if (wanted === undefined)
    return unknown(text, {
      sentence: text === '' ? 'No service was named.' : 'That is no name of a service.',
      todo: 'Write the name of a service, cluster/service, or an ARN.',
    });
  const looked = among(accounts, wanted);
  const [only, ...others] = looked;
  const { account, region, cluster, service } = wanted;
  if (only === undefined)
    return unknown(
      text,
      notLookedInto([account, region].filter(Boolean).join(', ') || 'any account', accounts),
    );
  const isWhole = cluster !== undefined && others.length === 0;
  if (isWhole && (alias !== undefined || account !== undefined))
    return {
      kind: 'found',
      by: alias === undefined ? 'reference' : 'alias',
      target: { readers: only, cluster, service },
    };
  const found =
    account === undefined && alias === undefined
      ? await searchNearFirst(text, wanted, looked, settings)
      : await searchServices(text, wanted, looked);
  return inAccount(found, wanted, looked);
};
