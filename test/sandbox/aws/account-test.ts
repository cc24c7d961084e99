import {
  type Account,
  type AccountOptions,
  startAccount,
} from '../../../src/sandbox/aws/account.ts';
import { createManualClock, type ManualClock } from '../slack/manual-clock.ts';

/** An account whose time stands still until a test moves it. */
export interface AccountTest {
  readonly account: Account;
  readonly clock: ManualClock;
  /** For every SDK client: one attempt, so that refusals show at once. */
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
  };
}

export const START = Date.parse('2026-11-20T14:00:00Z');

/** Starts an account for one test file. */
export const startAccountTest = async (options: AccountOptions = {}): Promise<AccountTest> => {
  const clock = createManualClock(START);
  const account = await startAccount({ clock, ...options });
  return {
    account,
    clock,
    config: {
      endpoint: account.url,
      region: account.region,
      credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'not-a-secret' },
      maxAttempts: 1,
    },
  };
};

/** The name and the message of what a call throws. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'no error';
};
