import { setTimeout as pause } from 'node:timers/promises';
import {
  type ConnectParts,
  configuredRegion,
  connectAccounts,
  connectSimulated,
} from '../aws/connect.ts';
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

const openReal = async (wish: AccountWish, env: Environment): Promise<LiveAccounts> => {
  const profile = set(wish.profile);
  const region =
    set(wish.region) ??
    set(env['AWS_REGION']) ??
    set(env['AWS_DEFAULT_REGION']) ??
    (await configuredRegion(profile));
  if (region === undefined)
    throw new UsageError(
      'No Region is set. Give --region, set AWS_REGION, or name one in the AWS configuration of the profile.',
    );
  if (!REGION.test(region))
    throw new UsageError(`"${region}" is no Region; expected one such as eu-central-1.`);
  const account = { name: profile ?? 'default', regions: [region], profile };
  return {
    accounts: connectAccounts([account], PARTS),
    clock: CLOCK,
    simulated: false,
    stop: () => Promise.resolve(),
  };
};

const openSimulated = async (): Promise<LiveAccounts> => {
  // Only here, so that what looks into AWS never loads the simulated account.
  // biome-ignore lint/style/noRestrictedImports: the one lazy way to the simulated account (DESIGN 2); boundaries.test.ts holds it
  const { startAccount } = await import('../sandbox/aws/account.ts');
  const account = await startAccount();
  return {
    accounts: [connectSimulated(account, PARTS)],
    clock: CLOCK,
    simulated: true,
    stop: () => account.stop(),
  };
};

/**
 * The real account with STEVEDORE_AWS=real, else a simulated one that runs until `stop`. Credentials that happen to be around
 * choose nothing.
 *
 * @throws {UsageError} when no Region is known, or a profile or Region is given for the simulated account, which has neither.
 */
export const openAccounts = async (
  wish: AccountWish,
  env: Environment = process.env,
): Promise<LiveAccounts> => {
  const chosen = set(env['STEVEDORE_AWS']);
  if (chosen === 'real') return openReal(wish, env);
  if (chosen !== undefined && chosen !== 'simulated')
    throw new UsageError(`STEVEDORE_AWS is "${chosen}"; set it to real or simulated.`);
  const [option] = (['profile', 'region'] as const).filter((name) => wish[name] !== undefined);
  if (option !== undefined)
    throw new UsageError(
      `--${option} chooses where in AWS to look, but STEVEDORE_AWS is not real. Set STEVEDORE_AWS=real, or leave --${option} out for the simulated account.`,
    );
  return openSimulated();
};
