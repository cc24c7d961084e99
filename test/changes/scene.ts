import { RATES } from '../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../src/aws/call/rate-limiter.ts';
import { createChangeAccount } from '../../src/aws/write/change-account.ts';
import type { ChangeAccount, Teller } from '../../src/change-ports.ts';
import type { Failures } from '../../src/knowledge/failures/failures.ts';
import type { Policy } from '../../src/model/change/policy.ts';
import {
  type ChangeOperations,
  createChanges,
} from '../../src/operations/change/change-operations.ts';
import { createRights } from '../../src/operations/change/change-rights.ts';
import type { Clock, LogFields } from '../../src/ports.ts';
import type { Store } from '../../src/store/open-store.ts';

export const ACCOUNT = 'test';
const TEAM = 'T0';
export const ana = { userId: 'U0ANA', teamId: TEAM };
export const inOps = (userId: string) => ({ person: { userId, teamId: TEAM }, channel: 'C0OPS' });

/** Everybody may do everything with the services of the small plan. */
export const openPolicy = (over: Partial<Policy> = {}): Policy => ({
  name: 'small',
  services: ['small/*'],
  accounts: null,
  commands: ['scale', 'autoscale', 'restart', 'rollback', 'freeze'],
  readOnly: false,
  allow: { users: [], groups: [], channels: ['C0OPS'] },
  min: null,
  max: null,
  maxStep: null,
  approvals: 0,
  approvers: null,
  role: null,
  ...over,
});

/** What a process of a test works with: a real store, a real account over HTTP, the rest of its own. */
export interface SceneParts {
  readonly store: Pick<Store, 'changes' | 'leases'>;
  readonly account: ChangeAccount;
  readonly teller: Teller;
  readonly clock: Clock;
  readonly owner: string;
  readonly nextId: () => string;
  readonly policies: readonly Policy[];
  readonly settleMs: number;
  /** Hears what goes wrong and is tried again. */
  readonly warned?: (problem: string) => void;
}

const NO_FAILURES: Failures = { match: () => [], answer: () => undefined, all: [] };

/** The simulated account at an address, by the clock of the test. */
export const accountAt = (url: string, region: string, clock: Clock): ChangeAccount => {
  const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'not-a-secret' };
  return createChangeAccount(
    ACCOUNT,
    { endpoint: url, region, credentials, onlyHost: '127.0.0.1' },
    {
      clock,
      limiter: createRateLimiter(RATES, clock),
      wait: async () => {},
      jitter: () => 1,
      attemptMs: 10_000,
      assume: () => credentials,
    },
  );
};

/** The whole way of a change, as the bot binds it, without Slack. */
export const createScene = (parts: SceneParts): ChangeOperations => {
  const { store, account, teller, clock, owner, nextId, policies, settleMs, warned } = parts;
  const warn = (fields: LogFields, message: string): void =>
    warned?.(`${message}: ${JSON.stringify(fields)}`);
  const log = { debug() {}, info() {}, warn, error() {} };
  return createChanges({
    store: store.changes,
    leases: store.leases,
    accounts: [account.fresh()],
    changeAccounts: [account],
    names: {},
    channels: {},
    timeZone: 'UTC',
    rights: createRights(policies, { members: async () => [] }, log),
    freezeWindows: [],
    teams: [TEAM],
    diagnose: async () => 'Nothing was found.',
    failures: NO_FAILURES,
    random: { id: nextId },
    ...{ teller, clock, log, owner, settleMs },
  });
};
