import { setTimeout as pause } from 'node:timers/promises';
import type { SimulatedAccount } from './aws/connect.ts';
import {
  type ConnectParts,
  configuredRegion,
  connectAccounts,
  connectSimulated,
} from './aws/connect.ts';
import { type AwsChoice, ConfigError } from './config.ts';
import type { AwsReaders } from './ports.ts';

/** The SDK would print on Node 20 that it will need Node 22 one day; package.json says what we support. */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const PARTS: ConnectParts = {
  clock: { now: () => Date.now() },
  wait: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
  jitter: () => Math.random(),
};

/**
 * The readers of the real accounts that were chosen; none when none was. Calls nothing yet.
 *
 * @throws {ConfigError} when neither the environment nor the AWS configuration names a Region.
 */
export const realAccounts = async (aws: AwsChoice): Promise<readonly AwsReaders[]> => {
  if (aws.kind !== 'real') return [];
  const region = aws.region ?? (await configuredRegion());
  if (region === undefined)
    throw new ConfigError([
      {
        name: 'AWS_REGION',
        problem: 'missing. Neither the environment nor the AWS configuration names a Region.',
        remedy: 'Set it to a Region such as eu-central-1.',
      },
    ]);
  return connectAccounts([{ name: 'default', regions: [region] }], PARTS);
};

/** The readers of the simulated account. */
export const simulatedAccounts = (account: SimulatedAccount): readonly AwsReaders[] => [
  connectSimulated(account, PARTS),
];
