import type { AwsReaders } from '../../../ports.ts';

/** A name, and where it shall be looked for. */
interface PlacedName {
  readonly name: string;
  /** What stands behind `in`; undefined where nothing does. */
  readonly where: string | undefined;
}

const WHERE = /(?:^|\s)in\s+([^\s"'?!]+)(?=\s|$)/i;
const ARN = /^arn:[\w-]+:ecs:([\w-]+):\d{12}:cluster\/([\w-]+)$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/;

/** Takes `in prod` out of a text: `web in prod 6h` is `web 6h`, in `prod`. */
export const splitWhere = (text: string): PlacedName => {
  const [all, where] = WHERE.exec(text) ?? [];
  return all === undefined
    ? { name: text.trim(), where: undefined }
    : { name: text.replace(all, '').trim(), where };
};

/** Puts a name and its place together again. */
export const withWhere = (name: string, where: string | undefined): string =>
  [name, ...(where === undefined ? [] : [`in ${where}`])].join(' ').trim();

/** The accounts and Regions to look into, and the cluster where one is meant. */
export interface Scope {
  readonly accounts: readonly AwsReaders[];
  readonly cluster: string | undefined;
}

const same = (one: string, other: string | undefined): boolean =>
  one.toLowerCase() === other?.toLowerCase();

/** The accounts with this name and in this Region; what is left out does not count. */
export const among = (
  accounts: readonly AwsReaders[],
  {
    account,
    region,
  }: { readonly account?: string | undefined; readonly region?: string | undefined },
): readonly AwsReaders[] =>
  accounts.filter(
    ({ name, region: own }) =>
      (account === undefined || name === account) && (region === undefined || own === region),
  );

/**
 * What `in WHERE` means: an account, else a Region, else a cluster; or several of them in this order with slashes between, as
 * in `prod/eu-west-1`; or the ARN of a cluster. Undefined where there is no such account or Region.
 */
export const scopeOf = (
  where: string | undefined,
  accounts: readonly AwsReaders[],
): Scope | undefined => {
  const [, arnRegion, arnCluster] = ARN.exec(where ?? '') ?? [];
  if (arnCluster !== undefined)
    return { accounts: among(accounts, { region: arnRegion }), cluster: arnCluster };
  const [first, ...rest] = (where ?? '').split('/').filter((part) => part !== '');
  if (first === undefined) return { accounts, cluster: undefined };
  const named = accounts.filter(({ name }) => same(name, first));
  const [second, ...others] = named.length > 0 ? rest : [first, ...rest];
  const left = named.length > 0 ? named : accounts;
  if (second === undefined) return { accounts: left, cluster: undefined };
  const inRegion = left.filter(({ region }) => same(region, second));
  if (inRegion.length === 0 && REGION.test(second.toLowerCase())) return undefined;
  const [cluster, ...more] = inRegion.length > 0 ? others : [second, ...others];
  if (more.length > 0) return undefined;
  return { accounts: inRegion.length > 0 ? inRegion : left, cluster };
};
