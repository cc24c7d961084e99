import type { AwsAccount } from '../../aws/connect.ts';
import { type NamedAccounts, withRegions } from '../../aws/named-accounts.ts';
import { probeActions } from '../../aws/probe-actions.ts';
import type { AwsReaders } from '../../ports.ts';
import { checkAws } from './check-aws.ts';
import type { Outside } from './outside.ts';
import type { Verdict } from './verdict.ts';

/** What the command line and the settings say of AWS. */
export interface AwsWish {
  /** The Region that was given, or that the environment names. */
  readonly region: string | undefined;
  /** Whether it was given, so that no other Region counts. */
  readonly isGiven: boolean;
  readonly profile: string | undefined;
  readonly clusters: readonly string[];
  /** The accounts of stevedore.yml. */
  readonly named: NamedAccounts;
}

/** So many accounts and Regions are looked into at once. */
const AT_ONCE = 4;

interface Place {
  readonly account: AwsAccount;
  readonly readers: AwsReaders;
}

/** The accounts of the settings, each in its Regions; the one of the profile where one is given, or where none is named. */
const wanted = ({ named, profile, region, isGiven }: AwsWish): NamedAccounts => {
  if (profile !== undefined || Object.keys(named).length === 0)
    return {
      [profile ?? 'default']: { profile, regions: region === undefined ? undefined : [region] },
    };
  if (!isGiven || region === undefined) return named;
  return Object.fromEntries(
    Object.entries(named)
      .filter(([, { regions }]) => regions === undefined || regions.includes(region))
      .map(([name, one]) => [name, { ...one, regions: [region] }]),
  );
};

/** Does the work for all, so many at once, and keeps their order. */
const bounded = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const left = items.entries();
  const one = async (): Promise<void> => {
    for (const [at, item] of left) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return results;
};

/** What is wrong with credentials is wrong at the role where one is assumed. */
const withRole = (verdict: Verdict, { role, profile }: AwsAccount): Verdict => {
  if (role === undefined || verdict.about !== 'credentials' || verdict.state !== 'wrong')
    return verdict;
  const base = profile === undefined ? 'the credentials of this machine' : `the profile ${profile}`;
  const todo = `Stevedore assumes ${role} with ${base}: let its trust policy name them (and externalId, where it asks for one), and allow them sts:AssumeRole on it.`;
  return { ...verdict, todo: `${verdict.todo ?? ''} ${todo}`.trim() };
};

const ofPlace = async (
  { account, readers }: Place,
  clusters: readonly string[],
  isNamed: boolean,
): Promise<readonly Verdict[]> => {
  const verdicts = await checkAws(readers, clusters, probeActions);
  return verdicts.map((verdict) => {
    const { about, ...rest } = withRole(verdict, account);
    return { about: isNamed ? `${account.name} (${readers.region}) ${about}` : about, ...rest };
  });
};

const NOT_HERE = /cluster ([\w-]+)$/;

/** A cluster need not be in every account: where another one has it, nothing is wrong. */
const onceFound = (all: readonly Verdict[]): readonly Verdict[] => {
  const found = new Set(
    all.flatMap(({ about, state }) => (state === 'fine' ? (NOT_HERE.exec(about)?.[1] ?? []) : [])),
  );
  return all.filter(
    ({ about, state }) => state !== 'wrong' || !found.has(NOT_HERE.exec(about)?.[1] ?? ''),
  );
};

const noRegion = (name: string, isNamed: boolean): Verdict => ({
  about: isNamed ? `${name} region` : 'region',
  state: 'wrong',
  says: isNamed ? `The account ${name} has no Region.` : 'No Region is set.',
  todo: isNamed
    ? `Give ${name} its regions in stevedore.yml, or set AWS_REGION.`
    : 'Set AWS_REGION, give --region, or name one in the AWS configuration of the profile.',
});

const notChosen = ({ env }: Outside): readonly Verdict[] =>
  env['STEVEDORE_AWS'] === 'real'
    ? []
    : [
        {
          about: 'STEVEDORE_AWS',
          state: 'warning',
          says: 'It is not set to real, so that the bot will not use AWS.',
          todo: 'Set STEVEDORE_AWS=real where the bot runs.',
        },
      ];

/**
 * Credentials, clusters and actions of every account and Region that the settings name, a few at once; each line names the
 * account where stevedore.yml does.
 */
export const checkAccounts = async (
  wish: AwsWish,
  outside: Outside,
): Promise<readonly Verdict[]> => {
  if (outside.env['STEVEDORE_AWS'] === 'simulated')
    return [
      { about: 'AWS', state: 'unknown', says: 'STEVEDORE_AWS is simulated: no AWS is used.' },
    ];
  const isNamed = wish.profile === undefined && Object.keys(wish.named).length > 0;
  const chosen = wanted(wish);
  if (Object.keys(chosen).length === 0)
    return [
      {
        about: 'accounts',
        state: 'wrong',
        says: `No account of stevedore.yml has the Region ${wish.region}.`,
        todo: 'Choose another one with --region, or add the Region to an account.',
      },
    ];
  const { accounts, without } = await withRegions(
    chosen,
    async (profile) => wish.region ?? outside.configuredRegion(profile),
  );
  const known = accounts.filter(({ name }) => !without.includes(name));
  const places = known.flatMap((account) =>
    outside.connect(account).map((readers) => ({ account, readers })),
  );
  const looked = await bounded(places, (place) => ofPlace(place, wish.clusters, isNamed));
  return [
    ...without.map((name) => noRegion(name, isNamed)),
    ...onceFound(looked.flat()),
    ...notChosen(outside),
  ];
};
