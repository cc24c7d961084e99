import type { ChangeAccount } from '../change-ports.ts';
import type { Person } from '../model/change/change.ts';
import type { AwsReaders, Clock } from '../ports.ts';
import { RATES } from './action-facts.ts';
import { createRateLimiter, type RateLimiter } from './call/rate-limiter.ts';
import { type ClientSettings, type Credentials, silenceVersionNote } from './client-settings.ts';
import { createReaders, type ReaderParts } from './readers.ts';
import { createChangeAccount } from './write/change-account.ts';
import { sourceIdentity } from './write/source-identity.ts';

/** One AWS account to look into. */
export interface AwsAccount {
  readonly name: string;
  readonly regions: readonly string[];
  /** Profile of the AWS configuration files; the standard credential chain when absent. */
  readonly profile?: string | undefined;
  /** ARN of a role to assume with those credentials. */
  readonly role?: string | undefined;
  readonly externalId?: string | undefined;
}

/** A simulated account that runs in this process. */
export interface SimulatedAccount {
  readonly url: string;
  readonly region: string;
}

export interface ConnectParts extends Omit<ReaderParts, 'limiter'> {
  /** One limiter for each Region; each connection has its own when absent. */
  readonly limiterOf?: ((region: string) => RateLimiter) | undefined;
}

const LOOPBACK = '127.0.0.1';
/** What answers call the simulated account. */
const SIMULATED = 'simulated';

/** The session's name in CloudTrail. */
const SESSION = 'stevedore';

const credentialsOf = (account: AwsAccount, region: string): Credentials | undefined => {
  const { profile, role, externalId } = account;
  if (profile === undefined && role === undefined) return undefined;
  return async () => {
    const { fromNodeProviderChain, fromTemporaryCredentials } = await import(
      '@aws-sdk/credential-providers'
    );
    const own = fromNodeProviderChain(profile === undefined ? {} : { profile });
    if (role === undefined) return own();
    const ExternalId = externalId === undefined ? {} : { ExternalId: externalId };
    const assume = fromTemporaryCredentials({
      masterCredentials: own,
      clientConfig: { region },
      params: { RoleArn: role, RoleSessionName: SESSION, ...ExternalId },
    });
    return assume();
  };
};

/** Makes the limiters of Regions, each when it is first needed. */
export const createLimiters = (clock: Clock): ((region: string) => RateLimiter) => {
  const limiters = new Map<string, RateLimiter>();
  return (region) => {
    const limiter = limiters.get(region) ?? createRateLimiter(RATES, clock);
    limiters.set(region, limiter);
    return limiter;
  };
};

/**
 * The readers of real accounts, one for each account and Region. Nothing is called yet. Accounts share the budget of a Region,
 * which is more careful than AWS's limits for each account.
 */
export const connectAccounts = (
  accounts: readonly AwsAccount[],
  parts: ConnectParts,
): readonly AwsReaders[] => {
  const limiterOf = parts.limiterOf ?? createLimiters(parts.clock);
  return accounts.flatMap((account) =>
    account.regions.map((region) =>
      createReaders(
        account.name,
        { region, credentials: credentialsOf(account, region) },
        { ...parts, limiter: limiterOf(region) },
      ),
    ),
  );
};

/** @throws Error for any address but one of this machine. */
const simulatedSettings = ({ url, region }: SimulatedAccount): ClientSettings => {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' || hostname !== LOOPBACK)
    throw new Error(
      `The simulated account is at ${hostname}, but may only be at http://${LOOPBACK}. Start it again, or set STEVEDORE_AWS=real to use AWS.`,
    );
  return {
    region,
    endpoint: url,
    credentials: { accessKeyId: 'SIMULATED', secretAccessKey: 'simulated' },
    onlyHost: LOOPBACK,
  };
};

/**
 * The readers of a simulated account. Its clients have keys that are good for nothing and may call 127.0.0.1 only. Throws for
 * any other address, so that nothing simulated ever reaches AWS.
 */
export const connectSimulated = (
  { url, region }: SimulatedAccount,
  parts: ConnectParts,
): AwsReaders => {
  const settings = simulatedSettings({ url, region });
  const limiterOf = parts.limiterOf ?? createLimiters(parts.clock);
  return createReaders(SIMULATED, settings, { ...parts, limiter: limiterOf(region) });
};

/** The Region that the AWS configuration names for a profile, or for the default one; undefined where it names none. */
export const configuredRegion = async (profile?: string): Promise<string | undefined> => {
  silenceVersionNote();
  const { STSClient } = await import('@aws-sdk/client-sts');
  const client = new STSClient(profile === undefined ? {} : { profile });
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
};

/** Credentials of a role that is assumed for a person, who stands in CloudTrail as source identity. */
const assumeFor =
  (account: AwsAccount, region: string) =>
  (role: string, person: Person): Credentials =>
  async () => {
    const { fromNodeProviderChain, fromTemporaryCredentials } = await import(
      '@aws-sdk/credential-providers'
    );
    const identity = sourceIdentity(person);
    const assume = fromTemporaryCredentials({
      masterCredentials:
        credentialsOf(account, region) ??
        fromNodeProviderChain(account.profile === undefined ? {} : { profile: account.profile }),
      clientConfig: { region },
      params: { RoleArn: role, RoleSessionName: identity, SourceIdentity: identity },
    });
    return assume();
  };

/** How changes reach real accounts, one for each account and Region. Nothing is called yet. */
export const connectChanges = (
  accounts: readonly AwsAccount[],
  parts: ConnectParts,
): readonly ChangeAccount[] => {
  const limiterOf = parts.limiterOf ?? createLimiters(parts.clock);
  return accounts.flatMap((account) =>
    account.regions.map((region) =>
      createChangeAccount(
        account.name,
        { region, credentials: credentialsOf(account, region) },
        { ...parts, limiter: limiterOf(region), assume: assumeFor(account, region) },
      ),
    ),
  );
};

/** How changes reach a simulated account; see {@link connectSimulated}. Roles are not assumed there. */
export const connectSimulatedChanges = (
  account: SimulatedAccount,
  parts: ConnectParts,
): ChangeAccount => {
  const settings = simulatedSettings(account);
  const { region, credentials } = settings;
  const keys = credentials ?? { accessKeyId: 'SIMULATED', secretAccessKey: 'simulated' };
  const limiterOf = parts.limiterOf ?? createLimiters(parts.clock);
  return createChangeAccount(SIMULATED, settings, {
    ...parts,
    limiter: limiterOf(region),
    assume: () => keys,
  });
};
