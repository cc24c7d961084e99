import type { AwsReaders } from '../ports.ts';
import { RATES } from './action-facts.ts';
import { createRateLimiter, type RateLimiter } from './call/rate-limiter.ts';
import { type Credentials, silenceVersionNote } from './client-settings.ts';
import { createReaders, type ReaderParts } from './readers.ts';

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

export type ConnectParts = Omit<ReaderParts, 'limiter'>;

const LOOPBACK = '127.0.0.1';

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

/**
 * The readers of real accounts, one for each account and Region. Nothing is called yet. Accounts share the budget of a Region,
 * which is more careful than AWS's limits for each account.
 */
export const connectAccounts = (
  accounts: readonly AwsAccount[],
  parts: ConnectParts,
): readonly AwsReaders[] => {
  const limiters = new Map<string, RateLimiter>();
  const limiterOf = (region: string): RateLimiter => {
    const limiter = limiters.get(region) ?? createRateLimiter(RATES, parts.clock);
    limiters.set(region, limiter);
    return limiter;
  };
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

/**
 * The readers of a simulated account. Its clients have keys that are good for nothing and may call 127.0.0.1 only. Throws for
 * any other address, so that nothing simulated ever reaches AWS.
 */
export const connectSimulated = (
  { url, region }: SimulatedAccount,
  parts: ConnectParts,
): AwsReaders => {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' || hostname !== LOOPBACK)
    throw new Error(
      `The simulated account is at ${hostname}, but may only be at http://${LOOPBACK}. Start it again, or set STEVEDORE_AWS=real to use AWS.`,
    );
  return createReaders(
    'simulated',
    {
      region,
      endpoint: url,
      credentials: { accessKeyId: 'SIMULATED', secretAccessKey: 'simulated' },
      onlyHost: LOOPBACK,
    },
    { ...parts, limiter: createRateLimiter(RATES, parts.clock) },
  );
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
