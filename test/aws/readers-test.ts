import { RATES } from '../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../src/aws/call/rate-limiter.ts';
import { createReaders } from '../../src/aws/readers.ts';
import type { AwsReaders } from '../../src/ports.ts';
import type { AccountOptions } from '../../src/sandbox/aws/account.ts';
import { type AccountTest, startAccountTest } from '../sandbox/aws/account-test.ts';

/** The adapters on a simulated account, both on one clock that stands still but for their own pauses. */
export interface ReadersTest extends AccountTest {
  readonly readers: AwsReaders;
  /** Others that remember nothing yet, perhaps with another patience. */
  readonly fresh: (attemptMs?: number) => AwsReaders;
  /** Pauses so far, in milliseconds. */
  readonly pauses: readonly number[];
  /** Actions of the calls that `run` makes, in the order in which they arrive. */
  readonly callsOf: (run: () => Promise<unknown>) => Promise<readonly string[]>;
  /** Lets simulated time pass, so that nothing that was read is fresh any more. */
  readonly pass: (milliseconds: number) => void;
}

/** Starts an account and the adapters on it. `attemptMs` is real time: how long a call may stay without an answer. */
export const startReadersTest = async (
  options: AccountOptions = {},
  attemptMs = 5_000,
): Promise<ReadersTest> => {
  const stage = await startAccountTest(options);
  const { account, clock, config } = stage;
  const pauses: number[] = [];
  let passed = 0;
  const pass = (milliseconds: number): void => {
    passed += milliseconds;
    account.advance(milliseconds);
  };
  const own = { now: () => clock.now() + passed };
  const fresh = (patienceMs = attemptMs): AwsReaders =>
    createReaders(
      'test',
      { ...config, onlyHost: '127.0.0.1' },
      {
        clock: own,
        limiter: createRateLimiter(RATES, own),
        wait: async (milliseconds) => {
          pauses.push(milliseconds);
          pass(milliseconds);
        },
        jitter: () => 1,
        attemptMs: patienceMs,
      },
    );
  return {
    ...stage,
    readers: fresh(),
    fresh,
    pauses,
    pass,
    callsOf: async (run) => {
      const before = account.calls().length;
      await run();
      return account
        .calls()
        .slice(before)
        .map(({ action }) => action);
    },
  };
};
