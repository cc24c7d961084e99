import { setTimeout as pause } from 'node:timers/promises';
import {
  type ConnectParts,
  configuredRegion,
  connectAccounts,
  connectChanges,
  connectSimulated,
  connectSimulatedChanges,
  createLimiters,
  type SimulatedAccount,
} from './aws/connect.ts';
import { type NamedAccounts, withRegions } from './aws/named-accounts.ts';
import type { ChangeAccount } from './change-ports.ts';
import { type AwsChoice, ConfigError } from './config.ts';
import type { AwsReaders } from './ports.ts';

/** The SDK would print on Node 20 that it will need Node 22 one day; package.json says what we support. */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const clock = { now: () => Date.now() };
const PARTS: ConnectParts = {
  clock,
  limiterOf: createLimiters(clock),
  wait: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
  jitter: () => Math.random(),
};

/** Where the settings name no account there is one, by the standard chain of credentials. */
const DEFAULT: NamedAccounts = { default: {} };

/** Accounts that may be read, and those of them that may be changed where a policy permits it. */
export interface Accounts {
  readonly readers: readonly AwsReaders[];
  readonly changes: readonly ChangeAccount[];
}

/**
 * The real accounts that the settings name, when AWS was chosen; none when it was not. Calls nothing yet.
 *
 * @throws {ConfigError} when neither the settings, the environment nor the AWS configuration names a Region.
 */
export const realAccounts = async (aws: AwsChoice, named: NamedAccounts): Promise<Accounts> => {
  if (aws.kind !== 'real') return { readers: [], changes: [] };
  const isNamed = Object.keys(named).length > 0;
  const { accounts, without } = await withRegions(
    isNamed ? named : DEFAULT,
    async (profile) => aws.region ?? configuredRegion(profile),
  );
  if (without.length > 0)
    throw new ConfigError([
      {
        name: 'AWS_REGION',
        problem: 'missing. Neither the environment nor the AWS configuration names a Region.',
        remedy: isNamed
          ? `Set it, or give the accounts in stevedore.yml their regions: ${without.join(', ')}.`
          : 'Set it to a Region such as eu-central-1.',
      },
    ]);
  const changeable = accounts.filter(({ name }) => named[name]?.readOnly !== true);
  return {
    readers: connectAccounts(accounts, PARTS),
    changes: connectChanges(changeable, PARTS),
  };
};

/** The simulated account. */
export const simulatedAccounts = (account: SimulatedAccount): Accounts => ({
  readers: [connectSimulated(account, PARTS)],
  changes: [connectSimulatedChanges(account, PARTS)],
});
