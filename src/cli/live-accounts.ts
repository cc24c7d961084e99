import { setTimeout as pause } from 'node:timers/promises';
import {
  type AwsAccount,
  type ConnectParts,
  configuredRegion,
  connectAccounts,
  connectSimulated,
  type SimulatedAccount,
} from '../aws/connect.ts';
import { type NamedAccounts, withRegions } from '../aws/named-accounts.ts';
import { nearestWord } from '../operations/nearest-word.ts';
import type { AwsReaders, Clock } from '../ports.ts';
import { UsageError } from './io.ts';

/** Where a command looks. */
export interface LiveAccounts {
  readonly accounts: readonly AwsReaders[];
  readonly clock: Clock;
  /** Whether nothing of it is real. */
  readonly simulated: boolean;
  readonly stop: () => Promise<void>;
}

/** What the command line says of the account. */
interface AccountWish {
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  /** Name of one of the accounts of the settings. */
  readonly account?: string | undefined;
  /** The accounts of the settings. */
  readonly named?: NamedAccounts | undefined;
}

/** Opens the accounts of a command. Rejects with a {@link UsageError} where it is not clear which. */
export type OpenAccounts = (wish: AccountWish) => Promise<LiveAccounts>;

type Environment = Readonly<Record<string, string | undefined>>;

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/;

const CLOCK: Clock = { now: () => Date.now() };
const PARTS: ConnectParts = {
  clock: CLOCK,
  wait: (milliseconds) => pause(milliseconds),
  jitter: () => Math.random(),
};

const set = (value: string | undefined): string | undefined => value?.trim() || undefined;

const ofName = (named: NamedAccounts, account: string): NamedAccounts => {
  const own = Object.hasOwn(named, account) ? named[account] : undefined;
  if (own !== undefined) return { [account]: own };
  const names = Object.keys(named);
  if (names.length === 0)
    throw new UsageError(
      `stevedore.yml names no accounts, so none is called "${account}": add it there, or give --profile.`,
    );
  const near = nearestWord(account, names);
  throw new UsageError(
    `No account of stevedore.yml is called "${account}"; ${near === undefined ? `expected one of ${names.join(', ')}.` : `did you mean ${near}?`}`,
  );
};

/** Accounts that are looked into in this Region. One that was asked for by name is, wherever else it is looked into. */
const inRegion = (named: NamedAccounts, region: string, isAsked: boolean): NamedAccounts => {
  const fitting = Object.entries(named).filter(
    ([, { regions }]) => isAsked || regions === undefined || regions.includes(region),
  );
  if (fitting.length === 0)
    throw new UsageError(
      `No account of stevedore.yml has the Region ${region}. Name one with --account, or add the Region to it.`,
    );
  return Object.fromEntries(fitting.map(([name, one]) => [name, { ...one, regions: [region] }]));
};

const chosenBy = ({ account, profile, named = {} }: AccountWish): NamedAccounts => {
  const own = set(profile);
  if (own !== undefined && account !== undefined)
    throw new UsageError('--account and --profile both say where to look: leave one of them out.');
  if (own !== undefined) return { [own]: { profile: own } };
  if (account !== undefined) return ofName(named, account);
  return Object.keys(named).length === 0 ? { default: {} } : named;
};

const realAccounts = async (
  wish: AccountWish,
  env: Environment,
): Promise<readonly AwsAccount[]> => {
  const region = set(wish.region);
  const usual = set(env['AWS_REGION']) ?? set(env['AWS_DEFAULT_REGION']);
  for (const given of [region, usual])
    if (given !== undefined && !REGION.test(given))
      throw new UsageError(`"${given}" is no Region; expected one such as eu-central-1.`);
  const chosen = chosenBy(wish);
  const { accounts, without } = await withRegions(
    region === undefined ? chosen : inRegion(chosen, region, wish.account !== undefined),
    async (profile) => usual ?? configuredRegion(profile),
  );
  if (without.length > 0)
    throw new UsageError(
      `No Region is set for ${without.join(', ')}. Give --region, set AWS_REGION, or name one in stevedore.yml or in the AWS configuration of the profile.`,
    );
  return accounts;
};

/** Starts the simulated account, which runs until it is stopped. */
export const startSimulated = async (): Promise<
  SimulatedAccount & { readonly stop: () => Promise<void> }
> => {
  // Only here, so that what looks into AWS never loads the simulated account.
  // biome-ignore lint/style/noRestrictedImports: the one lazy way to the simulated account (DESIGN 2); boundaries.test.ts holds it
  const { startAccount } = await import('../sandbox/aws/account.ts');
  return startAccount();
};

/**
 * The real accounts with STEVEDORE_AWS=real (those of the settings, or the one of the profile), else a simulated one. Credentials
 * that happen to be around choose nothing.
 *
 * @throws {UsageError} when no Region is known, no account has the name, or an account, profile or Region is given for the
 * simulated account, which has none.
 */
export const chooseAccounts = async (
  wish: AccountWish,
  env: Environment = process.env,
): Promise<readonly AwsAccount[] | 'simulated'> => {
  const chosen = set(env['STEVEDORE_AWS']);
  if (chosen === 'real') return realAccounts(wish, env);
  if (chosen !== undefined && chosen !== 'simulated')
    throw new UsageError(`STEVEDORE_AWS is "${chosen}"; set it to real or simulated.`);
  const [option] = (['account', 'profile', 'region'] as const).filter(
    (name) => wish[name] !== undefined,
  );
  if (option !== undefined)
    throw new UsageError(
      `--${option} chooses where in AWS to look, but STEVEDORE_AWS is not real. Set STEVEDORE_AWS=real, or leave --${option} out for the simulated account.`,
    );
  return 'simulated';
};

/** The chosen accounts ({@link chooseAccounts}), connected; a simulated one runs until `stop`. */
export const openAccounts = async (
  wish: AccountWish,
  env: Environment = process.env,
): Promise<LiveAccounts> => {
  const chosen = await chooseAccounts(wish, env);
  if (chosen !== 'simulated')
    return {
      accounts: connectAccounts(chosen, PARTS),
      clock: CLOCK,
      simulated: false,
      stop: () => Promise.resolve(),
    };
  const account = await startSimulated();
  return {
    accounts: [connectSimulated(account, PARTS)],
    clock: CLOCK,
    simulated: true,
    stop: () => account.stop(),
  };
};
